package org.withme.platform.access;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.platform.identity.Caller;

/** The sentences of which policies are made; combine them with {@code or} and {@code and}. */
public final class Rule {

    private Rule() {}

    /** The caller is this learner, signed in as one. */
    public static BiPredicate<Caller, List<Grant>> theLearner(UUID learner) {
        return (caller, grants) -> caller.isLearner(learner);
    }

    /** Staff or a machine client of a college where the learner is or, within the grace period, was, in one of these roles. */
    public static BiPredicate<Caller, List<Grant>> collegeIn(String... roles) {
        return (caller, grants) ->
                caller.hasAny(roles) && grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.COLLEGE);
    }

    /** Somebody named on the learner's team in this role, for whatever is shared with them. */
    public static BiPredicate<Caller, List<Grant>> teamIn(String role) {
        return (caller, grants) ->
                grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.TEAM && role.equals(grant.role()));
    }

    /** Somebody named on the learner's team in this role, who still has it, and with whom this aspect is shared. */
    public static BiPredicate<Caller, List<Grant>> teamSharing(String aspect, String role) {
        return (caller, grants) -> caller.has(role) && grants.stream().anyMatch(grant -> grant.shares(aspect, role));
    }
}
