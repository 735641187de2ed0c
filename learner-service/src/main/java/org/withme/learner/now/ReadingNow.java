package org.withme.learner.now;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.inbox.Inboxes;
import org.withme.learner.journey.JourneyAccess;
import org.withme.learner.learning.plan.GoalsNow;
import org.withme.learner.people.ahead.Ahead;
import org.withme.learner.people.ahead.AheadThing;
import org.withme.learner.people.college.CollegeView;
import org.withme.learner.people.college.Colleges;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.team.PeopleBeside;
import org.withme.learner.people.team.TeamAccess;
import org.withme.learner.record.enrolment.CurrentEnrolments;
import org.withme.learner.record.enrolment.EnrolmentAccess;
import org.withme.platform.access.Access;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** The learner reads what all their colleges know, everybody else what they may read of their own college. */
@ApplicationScoped
class ReadingNow {

    private static final int MOST_ON = 3;
    private static final int MOST_BESIDE = 6;
    private static final int MOST_GOALS = 3;
    private static final int MOST_AHEAD = 5;
    private static final int MOST_WAITS = 3;

    private final Access access;
    private final CurrentCaller callers;
    private final CurrentEnrolments enrolments;
    private final PeopleBeside people;
    private final GoalsNow goals;
    private final Instance<Ahead> features;
    private final Inboxes inboxes;
    private final Colleges colleges;
    private final Clock clock;

    ReadingNow(
            Access access,
            CurrentCaller callers,
            CurrentEnrolments enrolments,
            PeopleBeside people,
            GoalsNow goals,
            @Any Instance<Ahead> features,
            Inboxes inboxes,
            Colleges colleges,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.enrolments = enrolments;
        this.people = people;
        this.goals = goals;
        this.features = features;
        this.inboxes = inboxes;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Transactional
    NowView read(UUID learner) {
        access.require(JourneyAccess.mayRead(learner));
        Caller reader = callers.get();
        boolean own = reader.isLearner(learner);
        String ukprn = own ? null : reader.ukprn().orElseThrow(access::absent);
        LocalDate today = LocalDate.now(clock);
        return new NowView(
                learner,
                on(learner, ukprn),
                beside(learner, ukprn, today),
                goals(learner, ukprn, reader),
                ahead(learner, ukprn, reader, today),
                own ? waits(reader) : null,
                NowView.Links.of(learner));
    }

    private List<NowView.On> on(UUID learner, @Nullable String ukprn) {
        return access.permits(EnrolmentAccess.mayRead(learner))
                ? enrolments.of(learner, ukprn, MOST_ON).stream()
                        .map(one -> new NowView.On(
                                one.what(), CollegeView.of(one.ukprn(), colleges), one.plannedEnd(), one.isPaused()))
                        .toList()
                : List.of();
    }

    private List<NowView.Beside> beside(UUID learner, @Nullable String ukprn, LocalDate today) {
        return access.permits(TeamAccess.mayRead(learner))
                ? people.of(learner, today).stream()
                        .filter(one -> ukprn == null || ukprn.equals(one.ukprn()))
                        .limit(MOST_BESIDE)
                        .map(one -> new NowView.Beside(
                                one.name(),
                                Capacity.inWords(one.role()),
                                one.through(),
                                CollegeView.of(one.ukprn(), colleges)))
                        .toList()
                : List.of();
    }

    private List<NowView.Goal> goals(UUID learner, @Nullable String ukprn, Caller reader) {
        return goals.of(learner, ukprn, reader, MOST_GOALS).stream()
                .map(goal -> new NowView.Goal(goal.words(), goal.nextStep(), goal.due(), goal.link(learner)))
                .toList();
    }

    private List<NowView.Day> ahead(UUID learner, @Nullable String ukprn, Caller reader, LocalDate today) {
        return features.stream()
                .flatMap(feature -> feature.aheadOf(learner, reader, today).stream())
                .filter(thing -> ukprn == null || ukprn.equals(thing.ukprn()))
                .sorted(AheadThing.NEXT_FIRST)
                .limit(MOST_AHEAD)
                .map(thing -> new NowView.Day(thing.on(), thing.at(), thing.what(), thing.link()))
                .toList();
    }

    private NowView.Waits waits(Caller learner) {
        List<NowView.Item> items = inboxes.first(learner, MOST_WAITS + 1).stream()
                .map(next -> new NowView.Item(next.what(), next.until(), next.link()))
                .toList();
        return new NowView.Waits(items.stream().limit(MOST_WAITS).toList(), items.size() > MOST_WAITS);
    }
}
