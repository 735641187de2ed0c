package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.tutorial.StaffOfTutorials.Staff;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;

/**
 * An answer waits with the side that is asked, and is waited for by the other, until it is given, the tutorial is cancelled or its time is over; what became of a
 * sitting waits with who held it; whether it was worth it, with a learner of the sample.
 */
@Singleton
class TutorialsThatWait implements Waiting {

    /** More are not shown. */
    private static final int MOST = 200;

    /** What nobody said by then is not asked any more. */
    private static final Duration CLOSED_WITHIN = Duration.ofDays(28);

    private final Tutorials tutorials;
    private final StaffOfTutorials staff;
    private final TutorialViews views;
    private final TutorialsConfig config;
    private final CollegeClock colleges;
    private final Clock clock;

    TutorialsThatWait(
            Tutorials tutorials,
            StaffOfTutorials staff,
            TutorialViews views,
            TutorialsConfig config,
            CollegeClock colleges,
            Clock clock) {
        this.tutorials = tutorials;
        this.staff = staff;
        this.views = views;
        this.config = config;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        Stream<WaitingThing> own = caller.signedInLearner().stream().flatMap(this::forLearner);
        return Stream.concat(own, StaffOfTutorials.of(caller).stream().flatMap(this::forStaff))
                .toList();
    }

    private Stream<WaitingThing> forLearner(UUID learner) {
        Instant now = clock.instant();
        return Stream.of(
                        tutorials.thatAsk(Side.LEARNER, learner, now, MOST).stream()
                                .map(tutorial -> waits(WaitingKind.TUTORIAL_TO_ANSWER, tutorial, tutorial.askedAt())),
                        tutorials.thatAsk(Side.STAFF, learner, now, MOST).stream()
                                .map(tutorial -> waits(WaitingKind.TUTORIAL_WAITS, tutorial, tutorial.askedAt())),
                        tutorials.unrated(learner, now.minus(config.rateWithin()), MOST).stream()
                                .filter(views::asksWhetherWorthIt)
                                .map(tutorial -> waits(WaitingKind.TUTORIAL_TO_RATE, tutorial, tutorial.startsAt())))
                .flatMap(waiting -> waiting);
    }

    private Stream<WaitingThing> forStaff(Staff member) {
        Instant since = clock.instant().minus(CLOSED_WITHIN);
        return Stream.of(
                        tutorials.of(staff.thatAsk(member, MOST)).stream()
                                .map(tutorial -> waits(WaitingKind.TUTORIAL_ASKED_FOR, tutorial, tutorial.askedAt())),
                        bySitting(staff.unanswered(member, MOST)).map(this::unanswered),
                        bySitting(staff.unclosed(member, since, MOST)).map(TutorialsThatWait::toBeClosed))
                .flatMap(waiting -> waiting);
    }

    private Stream<List<Tutorial>> bySitting(List<UUID> ids) {
        return tutorials.of(ids).stream().collect(Collectors.groupingBy(Tutorial::sitting)).values().stream();
    }

    /** Until the day on which it would begin, or on which it is not asked any more. */
    private WaitingThing waits(WaitingKind kind, Tutorial tutorial, Instant since) {
        Instant until = kind == WaitingKind.TUTORIAL_TO_RATE
                ? tutorial.startsAt().plus(config.rateWithin())
                : tutorial.answeredBy();
        return new WaitingThing(
                kind,
                tutorial.id().toString(),
                tutorial.learner(),
                tutorial.ukprn(),
                1,
                since,
                colleges.dayOf(until),
                "/v1/learners/" + tutorial.learner() + "/tutorials/" + tutorial.id());
    }

    private WaitingThing unanswered(List<Tutorial> sitting) {
        return waits(
                WaitingKind.TUTORIAL_ANSWERS_WAIT,
                sitting,
                sitting.stream()
                        .map(Tutorial::askedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                sitting.stream()
                        .map(Tutorial::answeredBy)
                        .min(Comparator.naturalOrder())
                        .map(colleges::dayOf)
                        .orElseThrow());
    }

    private static WaitingThing toBeClosed(List<Tutorial> sitting) {
        return waits(WaitingKind.TUTORIAL_TO_CLOSE, sitting, sitting.get(0).startsAt(), null);
    }

    private static WaitingThing waits(
            WaitingKind kind, List<Tutorial> sitting, Instant since, @Nullable LocalDate until) {
        Tutorial first = sitting.get(0);
        return new WaitingThing(
                kind,
                first.sitting().toString(),
                sitting.size() == 1 ? first.learner() : null,
                first.ukprn(),
                sitting.size(),
                since,
                until,
                "/v1/colleges/" + first.ukprn() + "/sittings/" + first.sitting());
    }
}
