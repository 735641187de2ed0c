package org.withme.platform.access;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.withme.platform.identity.Caller;

/** The sentences of which policies are made; combine them with {@code or} and {@code and}. */
public final class Rule {

    private Rule() {}

    /** The learner. */
    public static BiPredicate<Caller, List<Grant>> learner(UUID learner) {
        return (caller, grants) -> caller.is(learner);
    }

    /** Staff or a machine client of a college where the learner is or, within the grace period, was, in one of these roles. */
    public static BiPredicate<Caller, List<Grant>> collegeIn(String... roles) {
        return (caller, grants) ->
                caller.hasAny(roles) && grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.COLLEGE);
    }

    /** Somebody on the learner's team with whom this aspect is shared, in one of these roles. */
    public static BiPredicate<Caller, List<Grant>> teamSharing(String aspect, String... roles) {
        return (caller, grants) -> caller.hasAny(roles) && grants.stream().anyMatch(grant -> grant.shares(aspect));
    }
}
