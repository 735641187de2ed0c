package org.withme.learner.people.welcome;

import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.named;
import static org.withme.learner.people.access.Relations.namedMentorToday;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/** Who sees a learner's welcome, and who says that the first conversation was held. */
final class WelcomeAccess {

    /** In which somebody is asked for the first conversation with those beside whom they are. */
    static final String[] BESIDE = {Roles.MENTOR, Roles.TUTOR};

    private WelcomeAccess() {}

    static Policy mayRead(UUID learner, LocalDate today) {
        return Policy.read(
                "read-welcome",
                Aspects.TEAM,
                learner,
                theLearner(learner).or(atCurrentCollegeIn(today, Roles.TUTOR)).or(named(Aspects.TEAM)));
    }

    /** The mentor, and the tutors of the college, while the learner is there. */
    static Policy mayHold(UUID learner, LocalDate today) {
        return Policy.change(
                "hold-welcome",
                Aspects.TEAM,
                learner,
                atCurrentCollegeIn(today, Roles.TUTOR).or(namedMentorToday(Aspects.TEAM, today)));
    }
}
