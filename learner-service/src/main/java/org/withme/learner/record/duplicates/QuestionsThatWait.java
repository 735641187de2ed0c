package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Pairs of records and learners of returns that wait for the answer of a person: all of a kind are one thing to do. */
@Singleton
class QuestionsThatWait implements Waiting {

    private static final String ACROSS = "across-colleges";

    private final Duplicates duplicates;
    private final HeldLearners held;

    QuestionsThatWait(Duplicates duplicates, HeldLearners held) {
        this.duplicates = duplicates;
        this.held = held;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return scope(caller).stream()
                .flatMap(scope -> Stream.of(
                        waiting(WaitingKind.LEARNERS_HELD, held.questions(), scope),
                        waiting(WaitingKind.POSSIBLE_DUPLICATES, duplicates.questions(), scope)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Scope> scope(Caller caller) {
        if (caller.has(Roles.PLATFORM_OPERATOR)) {
            return Optional.of(Scope.ACROSS);
        }
        return caller.ukprn()
                .filter(ukprn -> caller.has(Roles.MIS_ADMINISTRATOR))
                .map(Scope::new);
    }

    private static Optional<WaitingThing> waiting(WaitingKind kind, Questions<?> questions, Scope scope) {
        Questions.Open open = questions.open(scope);
        return open.since() == null
                ? Optional.empty()
                : Optional.of(new WaitingThing(
                        kind,
                        scope.isAcross() ? ACROSS : scope.ukprn(),
                        null,
                        scope.ukprn(),
                        open.many(),
                        open.since(),
                        null,
                        "/v1/mis/" + questions.name()));
    }
}
