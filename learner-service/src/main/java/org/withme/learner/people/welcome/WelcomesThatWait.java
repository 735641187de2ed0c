package org.withme.learner.people.welcome;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** A learner's own first weeks, and for a mentor those of their learners with whom nobody has spoken yet. */
@Singleton
class WelcomesThatWait implements Waiting {

    /** More are not counted. */
    private static final int MOST = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final Welcomes welcomes;

    WelcomesThatWait(Welcomes welcomes) {
        this.welcomes = welcomes;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return Stream.concat(
                        caller.learnerId().stream()
                                .flatMap(learner -> welcomes.ofLearner(learner).stream())
                                .filter(Welcome::isConversationDue)
                                .map(this::begun),
                        caller.ukprn().stream()
                                .filter(ukprn -> caller.has(Roles.MENTOR))
                                .flatMap(ukprn -> due(ukprn, caller.subject()).stream()))
                .toList();
    }

    private WaitingThing begun(Welcome welcome) {
        return new WaitingThing(
                WaitingKind.WELCOME_BEGAN,
                welcome.ukprn(),
                null,
                welcome.ukprn(),
                1,
                welcome.begins().atStartOfDay(ZoneOffset.UTC).toInstant(),
                welcomes.lastDay(welcome.begins()),
                "/v1/learners/" + welcome.learner() + "/welcome");
    }

    private Optional<WaitingThing> due(String ukprn, String subject) {
        List<WelcomeDueView> due = welcomes.due(ukprn, subject, List.of(Roles.MENTOR), FIRST, MOST);
        return due.stream()
                .map(WelcomeDueView::by)
                .min(LocalDate::compareTo)
                .map(first -> new WaitingThing(
                        WaitingKind.WELCOME_DUE,
                        ukprn,
                        null,
                        ukprn,
                        due.size(),
                        due.stream()
                                .map(WelcomeDueView::begins)
                                .min(LocalDate::compareTo)
                                .orElse(first)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        first,
                        "/v1/colleges/" + ukprn + "/welcomes"));
    }
}
