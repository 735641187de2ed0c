package org.withme.learner.record.profile;

import static org.withme.learner.people.access.Relations.atCollegeIn;
import static org.withme.learner.people.access.Relations.atCurrentCollegeIn;
import static org.withme.learner.people.access.Relations.named;
import static org.withme.learner.people.access.Relations.namedMentorToday;
import static org.withme.platform.access.Rule.theLearner;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Policy;
import org.withme.platform.access.Rule;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Who may see and say what about a learner's profile: the row "profile, enrolment" of the design's access table. */
public final class ProfileAccess {

    private static final String[] STAFF = {
        Roles.TUTOR, Roles.ASSESSOR, Roles.ADVISER, Roles.ADVOCATE, Roles.QUALITY_MANAGER, Roles.MIS_ADMINISTRATOR
    };

    /** Who looks after a learner, and so hears what they say of themselves. */
    private static final String[] BESIDE = {Roles.TUTOR, Roles.ADVISER, Roles.ADVOCATE};

    private ProfileAccess() {}

    /** Also decides who is told of the profile elsewhere. */
    public static Policy mayRead(UUID learner) {
        return Policy.read(
                "read-profile",
                Aspects.PROFILE,
                learner,
                theLearner(learner)
                        .or(atCollegeIn(STAFF))
                        .or(atCollegeIn(Roles.MIS_CLIENT))
                        .or(named(Aspects.PROFILE)));
    }

    static Policy mayReadPreferences(UUID learner, LocalDate today) {
        return Policy.read(
                "read-preferences",
                Aspects.PREFERENCES,
                learner,
                theLearner(learner)
                        .or(atCurrentCollegeIn(today, BESIDE))
                        .or(atCurrentCollegeIn(today, Roles.ASSESSOR))
                        .or(namedMentorToday(Aspects.PROFILE, today)));
    }

    /** Birth date and contact: whoever looks after the learner, and the MIS from which they come. */
    static Policy mayReadBirthAndContact(UUID learner) {
        return Policy.read(
                "read-birth-and-contact",
                Aspects.PROFILE,
                learner,
                theLearner(learner)
                        .or(atCollegeIn(BESIDE))
                        .or(atCollegeIn(Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT))
                        .or(Rule.teamSharing(Aspects.PROFILE, Roles.MENTOR).and(atCollegeIn(Roles.MENTOR))));
    }

    /** The learner's own words on how they learn: whoever looks after them. */
    static Policy mayReadWords(UUID learner, LocalDate today) {
        return Policy.read(
                "read-words",
                Aspects.PREFERENCES,
                learner,
                theLearner(learner).or(atCurrentCollegeIn(today, BESIDE)).or(namedMentorToday(Aspects.PROFILE, today)));
    }

    /** What to call the learner: an adviser follows up who has left, through the grace period (I10). */
    static Policy mayFollowUp(UUID learner) {
        return Policy.read("read-preferred-name", Aspects.PREFERENCES, learner, atCollegeIn(Roles.ADVISER));
    }

    /** Free text that may give a reason away: the learner and their mentor (the stricter reading of L21). */
    static Policy mayReadAccessNeeds(UUID learner, LocalDate today) {
        return Policy.read(
                "read-access-needs",
                Aspects.PREFERENCES,
                learner,
                theLearner(learner).or(namedMentorToday(Aspects.PROFILE, today)));
    }

    static Policy mayChangePreferences(UUID learner) {
        return Policy.change("change-preferences", Aspects.PREFERENCES, learner, theLearner(learner));
    }

    /** What a list may contain: all learners of one's college, those for whom one is named, or nobody. */
    static Reach reachOf(Caller caller) {
        if (caller.ukprn().isEmpty()) {
            return Reach.NOBODY;
        }
        if (caller.hasAny(STAFF) || caller.has(Roles.MIS_CLIENT)) {
            return Reach.OWN_COLLEGE;
        }
        return caller.has(Roles.MENTOR) ? Reach.NAMED : Reach.NOBODY;
    }

    /** Preferred names are for people who meet learners. */
    static boolean mayListPreferredNames(Caller caller) {
        return caller.hasAny(BESIDE) || caller.hasAny(Roles.MENTOR, Roles.ASSESSOR);
    }

    enum Reach {
        NOBODY,
        NAMED,
        OWN_COLLEGE
    }
}
