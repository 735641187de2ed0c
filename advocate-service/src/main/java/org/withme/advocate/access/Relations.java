package org.withme.advocate.access;

import java.util.List;
import java.util.function.BiPredicate;
import org.withme.platform.access.Grant;
import org.withme.platform.identity.Caller;

/** Which relation a caller has to a learner; policies are combinations of these. */
public final class Relations {

    /** The part of a learner's record that this service keeps, as the learner's access log names it. */
    public static final String ADVOCACY = "advocacy";

    private Relations() {}

    /** The caller works in this role at this college, whether the learner is there or has left. */
    public static BiPredicate<Caller, List<Grant>> staffOf(String ukprn, String role) {
        return (caller, grants) ->
                caller.has(role) && caller.ukprn().filter(ukprn::equals).isPresent();
    }

    /** The caller is this very person, still working in this role at this college. */
    public static BiPredicate<Caller, List<Grant>> thePerson(String subject, String ukprn, String role) {
        return staffOf(ukprn, role).and((caller, grants) -> caller.subject().equals(subject));
    }

    /** The caller is named on the learner's team, for whatever is shared with them, and still has that role. */
    public static BiPredicate<Caller, List<Grant>> onTheTeam() {
        return (caller, grants) ->
                grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.TEAM && caller.has(grant.role()));
    }
}
