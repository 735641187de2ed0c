package org.withme.iag.followup;

import static org.withme.iag.access.Relations.adviserThroughGrace;
import static org.withme.platform.access.Rule.theLearner;

import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.withme.iag.access.Relations;
import org.withme.platform.access.Grant;
import org.withme.platform.access.Policy;
import org.withme.platform.identity.Caller;

/**
 * Who sees a contact that is due: the learner, and the advisers of the college that it is about, through the grace period
 * (I10); no adviser while the learner asked not to be contacted. That is asked last: a refusal loads nothing that it does
 * not need.
 */
final class FollowUpAccess {

    private FollowUpAccess() {}

    static Policy mayRead(FollowUp followUp, Predicate<UUID> suspended) {
        return Policy.read(
                "read-follow-up",
                Relations.IAG,
                followUp.learner(),
                theLearner(followUp.learner()).or(itsAdviser(followUp, suspended)));
    }

    static Policy mayWorkOn(FollowUp followUp, Predicate<UUID> suspended) {
        return Policy.change("work-on-follow-up", Relations.IAG, followUp.learner(), itsAdviser(followUp, suspended));
    }

    static Policy mayComplete(FollowUp followUp, Predicate<UUID> suspended) {
        return Policy.change("complete-follow-up", Relations.IAG, followUp.learner(), itsAdviser(followUp, suspended));
    }

    private static BiPredicate<Caller, List<Grant>> itsAdviser(FollowUp followUp, Predicate<UUID> suspended) {
        return adviserThroughGrace()
                .and((caller, grants) ->
                        caller.ukprn().filter(followUp::isOf).isPresent() && !suspended.test(followUp.learner()));
    }
}
