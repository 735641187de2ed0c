package org.withme.learner.people.access;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Rule;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/**
 * Which relation a caller has to a learner; policies are combinations of these. Grants are the caller's own: of their
 * college, through the grace period, and of their places on the team.
 */
public final class Relations {

    /** The roles in which staff are beside a learner. */
    public static final List<String> TEAM_ROLES =
            List.of(Roles.MENTOR, Roles.TUTOR, Roles.ASSESSOR, Roles.ADVISER, Roles.ADVOCATE);

    private Relations() {}

    /** The caller has one of the roles at a college where the learner is, or was until within the grace period (L5). */
    public static BiPredicate<Caller, List<Grant>> atCollegeIn(String... roles) {
        return Rule.collegeIn(roles);
    }

    /** The caller has one of the roles at a college where the learner is today: grace opens own records only (L5). */
    public static BiPredicate<Caller, List<Grant>> atCurrentCollegeIn(LocalDate today, String... roles) {
        return (caller, grants) -> caller.hasAny(roles) && isCurrent(grants, today);
    }

    /** The caller is named on the learner's team, in a role that they have, for this aspect, at a college that still counts. */
    public static BiPredicate<Caller, List<Grant>> named(String aspect) {
        return TEAM_ROLES.stream()
                .map(role -> Rule.teamSharing(aspect, role).and(atCollegeIn(role)))
                .reduce((caller, grants) -> false, BiPredicate::or);
    }

    /** The caller is on the learner's team in this role, which they have, at a college that still counts. */
    public static BiPredicate<Caller, List<Grant>> beside(String role) {
        return atCollegeIn(role).and(Rule.teamIn(role));
    }

    /** The same, while the learner is at that college. */
    public static BiPredicate<Caller, List<Grant>> besideToday(String role, LocalDate today) {
        return beside(role).and(atCurrentCollegeIn(today, role));
    }

    /** The caller is on the learner's team, in whichever role, and whatever is shared with them. */
    public static BiPredicate<Caller, List<Grant>> onTheTeam() {
        return TEAM_ROLES.stream().map(Relations::beside).reduce((caller, grants) -> false, BiPredicate::or);
    }

    /** The caller is named as a mentor, for this aspect, while the learner is at that college. */
    public static BiPredicate<Caller, List<Grant>> namedMentorToday(String aspect, LocalDate today) {
        return Rule.teamSharing(aspect, Roles.MENTOR).and(atCurrentCollegeIn(today, Roles.MENTOR));
    }

    /** The caller has one of the roles and anything to do with the learner: a college's place or one of their own (W2). */
    public static BiPredicate<Caller, List<Grant>> anyStandingIn(String... roles) {
        return (caller, grants) -> caller.hasAny(roles) && !grants.isEmpty();
    }

    private static boolean isCurrent(List<Grant> grants, LocalDate today) {
        return grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.COLLEGE && grant.isCurrentOn(today));
    }
}
