package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.ahead.Ahead;
import org.withme.learner.people.ahead.AheadThing;
import org.withme.platform.identity.Caller;

/**
 * When tutorials are to begin, and when what was agreed in them is due: to the learner of all of theirs, in words; to staff of
 * those that are theirs.
 */
@Singleton
class TutorialsAhead implements Ahead {

    private static final int MOST = 20;

    private final Tutorials tutorials;
    private final DueActions actions;
    private final StaffOfTutorials staff;
    private final CollegeClock colleges;
    private final Clock clock;

    TutorialsAhead(
            Tutorials tutorials, DueActions actions, StaffOfTutorials staff, CollegeClock colleges, Clock clock) {
        this.tutorials = tutorials;
        this.actions = actions;
        this.staff = staff;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Override
    public List<AheadThing> aheadOf(UUID learner, Caller reader, LocalDate today) {
        boolean own = reader.isLearner(learner);
        if (own) {
            return aheadOf(learner, null, true, today);
        }
        return StaffOfTutorials.of(reader)
                .map(member -> staff.ofLearner(member, learner))
                .filter(theirs -> !theirs.isEmpty())
                .map(theirs -> aheadOf(learner, theirs, false, today))
                .orElse(List.of());
    }

    /** @param among null for all of the learner's */
    private List<AheadThing> aheadOf(UUID learner, @Nullable List<UUID> among, boolean own, LocalDate today) {
        return Stream.concat(
                        tutorials.ahead(learner, among, clock.instant(), MOST).stream()
                                .map(tutorial -> thing(tutorial, own)),
                        actions.from(today, learner, among).stream()
                                .map(due -> own ? due.toTheLearner() : due.toStaff()))
                .toList();
    }

    private AheadThing thing(Tutorial tutorial, boolean own) {
        String what = tutorial.state() == TutorialState.AGREED ? "A tutorial" : "A tutorial, not agreed yet";
        return new AheadThing(
                tutorial.ukprn(),
                colleges.dayOf(tutorial.startsAt()),
                tutorial.startsAt(),
                own ? what + ": “" + tutorial.core().why().purpose() + "”." : what + ".",
                "/v1/learners/" + tutorial.learner() + "/tutorials/" + tutorial.id());
    }
}
