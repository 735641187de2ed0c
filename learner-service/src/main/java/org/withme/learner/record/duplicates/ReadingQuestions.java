package org.withme.learner.record.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.learner.record.duplicates.Questions.Position;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/** Who may be one person, and whom a return holds: a college reads its own, the platform operator what is across colleges. */
@ApplicationScoped
class ReadingQuestions {

    private final DuplicatesAccess access;
    private final Access reads;
    private final Duplicates duplicates;
    private final HeldLearners held;
    private final Cursors cursors;

    ReadingQuestions(DuplicatesAccess access, Access reads, Duplicates duplicates, HeldLearners held, Cursors cursors) {
        this.access = access;
        this.reads = reads;
        this.duplicates = duplicates;
        this.held = held;
        this.cursors = cursors;
    }

    @Transactional
    Page<DuplicateView> duplicates(String state, String cursor, Integer most) {
        return list(access.requireScope(), duplicates.questions(), state, cursor, most);
    }

    @Transactional
    DuplicateView duplicate(UUID id) {
        return read(access.requireScope(), duplicates.questions(), id);
    }

    @Transactional
    Page<HeldView> heldLearners(String state, String cursor, Integer most) {
        return list(access.requireScope(), held.questions(), state, cursor, most);
    }

    @Transactional
    HeldView heldLearner(UUID id) {
        return read(access.requireScope(), held.questions(), id);
    }

    private <Q extends Question> Page<Q> list(
            Scope scope, Questions<Q> questions, String asked, String cursor, Integer most) {
        Enum<?> state = state(questions.states(), asked);
        Limit limit = Limit.of(most);
        String filter =
                questions.name() + "?state=" + state.name() + (scope.isAcross() ? "" : "&ukprn=" + scope.ukprn());
        Position after = cursors.position(filter, cursor).map(Position::of).orElse(Position.LATEST);
        Page<Q> page = cursors.page(
                filter,
                limit,
                questions.page(scope, state, after, limit.plusOne()),
                row -> List.of(row.raisedAt().toString(), row.id().toString()));
        reads.recordRead(page.items().stream().flatMap(Question::learners).toList(), Aspects.PROFILE);
        return page;
    }

    private <Q extends Question> Q read(Scope scope, Questions<Q> questions, UUID id) {
        Q question = questions.find(scope, id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        reads.recordRead(question.learners().toList(), Aspects.PROFILE);
        return question;
    }

    private static Enum<?> state(List<? extends Enum<?>> states, String asked) {
        if (asked == null) {
            return states.get(0);
        }
        Optional<? extends Enum<?>> state =
                states.stream().filter(each -> each.name().equals(asked)).findFirst();
        new Violations()
                .addIf(state.isEmpty(), "/query/state", QuestionRule.NOT_A_STATE.with("states", states))
                .orThrow();
        return state.get();
    }
}
