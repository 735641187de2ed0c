package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.ahead.Ahead;
import org.withme.learner.people.ahead.AheadThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** When tutorials are to begin: to the learner all of theirs, with why; to staff those that are theirs. */
@Singleton
class TutorialsAhead implements Ahead {

    private static final int MOST = 20;

    private final Tutorials tutorials;
    private final StaffOfTutorials staff;
    private final CollegeClock colleges;
    private final Clock clock;

    TutorialsAhead(Tutorials tutorials, StaffOfTutorials staff, CollegeClock colleges, Clock clock) {
        this.tutorials = tutorials;
        this.staff = staff;
        this.colleges = colleges;
        this.clock = clock;
    }

    @Override
    public List<AheadThing> aheadOf(UUID learner, Caller reader, LocalDate today) {
        boolean own = reader.has(Roles.LEARNER) && reader.is(learner);
        List<Tutorial> ahead = own
                ? tutorials.ahead(learner, null, clock.instant(), MOST)
                : StaffOfTutorials.of(reader)
                        .map(member -> staff.ofLearner(member, learner))
                        .map(theirs -> tutorials.ahead(learner, theirs, clock.instant(), MOST))
                        .orElse(List.of());
        return ahead.stream().map(tutorial -> thing(tutorial, own)).toList();
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
