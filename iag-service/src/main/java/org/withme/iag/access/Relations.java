package org.withme.iag.access;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Rule;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Which relation a caller has to a learner; policies are combinations of these. */
public final class Relations {

    /** The part of a learner's record that this service keeps, as it is shared and logged. */
    public static final String IAG = "iag";

    private Relations() {}

    /** An adviser of a college where the learner is today. */
    public static BiPredicate<Caller, List<Grant>> adviserToday(LocalDate today) {
        return (caller, grants) -> caller.has(Roles.ADVISER)
                && grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.COLLEGE && grant.isCurrentOn(today));
    }

    /** An adviser of a college where the learner is or, within the grace period, was (L5). */
    public static BiPredicate<Caller, List<Grant>> adviserThroughGrace() {
        return Rule.collegeIn(Roles.ADVISER);
    }

    /** An adviser whom the learner's team names for this aspect, at a college that still counts. */
    public static BiPredicate<Caller, List<Grant>> namedAdviser() {
        return Rule.teamSharing(IAG, Roles.ADVISER).and(adviserThroughGrace());
    }

    /** A mentor whom the learner's team names, whatever else is shared with them, at a college that still counts. */
    public static BiPredicate<Caller, List<Grant>> namedMentor() {
        return Rule.collegeIn(Roles.MENTOR).and(Rule.teamIn(Roles.MENTOR));
    }
}
