package org.withme.learner.people.team;

import static org.withme.learner.people.access.Relations.atCollegeIn;
import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.named;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Roles;

/** Who sees a learner's team, and who names it. */
public final class TeamAccess {

    private static final String[] NAMES_PEOPLE = {Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT, Roles.TUTOR};

    private TeamAccess() {}

    /** Also decides who is told of the team elsewhere. */
    public static Policy mayRead(UUID learner) {
        return Policy.read(
                "read-team",
                Aspects.TEAM,
                learner,
                theLearner(learner).or(atCollegeIn(NAMES_PEOPLE)).or(named(Aspects.TEAM)));
    }

    /** A college names people while the learner is there. */
    static Policy mayName(UUID learner, LocalDate today) {
        return Policy.change("name-team-member", Aspects.TEAM, learner, atCurrentCollegeIn(today, NAMES_PEOPLE));
    }

    /** A college ends what it named, also after the learner has left. */
    static Policy mayEnd(UUID learner) {
        return Policy.change("end-relationship", Aspects.TEAM, learner, atCollegeIn(NAMES_PEOPLE));
    }
}
