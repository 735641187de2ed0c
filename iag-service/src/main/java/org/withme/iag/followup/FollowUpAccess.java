package org.withme.iag.followup;

import static org.withme.iag.access.Relations.adviserThroughGrace;
import static org.withme.platform.access.Rule.theLearner;

import java.util.List;
import java.util.function.BiPredicate;
import org.withme.iag.access.Relations;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;

/**
 * Who sees a contact that is due: the learner, and the advisers of the college that it is about, through the grace period
 * (I10); no adviser while the learner asked not to be contacted.
 */
final class FollowUpAccess {

    private FollowUpAccess() {}

    static Policy mayRead(FollowUp followUp, boolean suspended) {
        return Policy.read(
                "read-follow-up",
                Relations.IAG,
                followUp.learner(),
                theLearner(followUp.learner()).or(itsAdviser(followUp, suspended)));
    }

    static Policy mayWorkOn(FollowUp followUp, boolean suspended) {
        return Policy.change("work-on-follow-up", Relations.IAG, followUp.learner(), itsAdviser(followUp, suspended));
    }

    static Policy mayComplete(FollowUp followUp, boolean suspended) {
        return Policy.change("complete-follow-up", Relations.IAG, followUp.learner(), itsAdviser(followUp, suspended));
    }

    private static BiPredicate<Caller, List<Grant>> itsAdviser(FollowUp followUp, boolean suspended) {
        return adviserThroughGrace()
                .and((caller, grants) ->
                        !suspended && caller.ukprn().filter(followUp::isOf).isPresent());
    }
}
