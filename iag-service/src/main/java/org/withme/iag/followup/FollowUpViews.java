package org.withme.iag.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.iag.ambition.AmbitionFacts;
import org.withme.iag.ambition.LearnersAmbitions;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;

/** Contacts with what stands beside them, for a whole page in a handful of queries. */
@ApplicationScoped
class FollowUpViews {

    private final CurrentCaller callers;
    private final FollowUpCauses causes;
    private final ContactAttempts attempts;
    private final LearnersAmbitions ambitions;
    private final AgreedWays agreedWays;
    private final DoNotContact doNotContact;

    FollowUpViews(
            CurrentCaller callers,
            FollowUpCauses causes,
            ContactAttempts attempts,
            LearnersAmbitions ambitions,
            AgreedWays agreedWays,
            DoNotContact doNotContact) {
        this.callers = callers;
        this.causes = causes;
        this.attempts = attempts;
        this.ambitions = ambitions;
        this.agreedWays = agreedWays;
        this.doNotContact = doNotContact;
    }

    FollowUpView of(FollowUp row) {
        return of(List.of(row)).get(0);
    }

    /** As the caller reads them: a learner their own, staff none of somebody who asked not to be contacted. */
    List<FollowUpView> of(List<FollowUp> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Caller caller = callers.get();
        List<UUID> ids = rows.stream().map(FollowUp::id).toList();
        List<UUID> learners = rows.stream().map(FollowUp::learner).distinct().toList();
        Map<UUID, List<FollowUpCause>> reasons =
                causes.of(ids).stream().collect(Collectors.groupingBy(FollowUpCause::followUp));
        Map<UUID, List<ContactAttemptView>> tried = attempts.of(ids).stream()
                .collect(Collectors.groupingBy(
                        ContactAttempt::followUp, Collectors.mapping(ContactAttempt::view, Collectors.toList())));
        Map<UUID, AmbitionFacts> startingPoints = ambitions.toStartFrom(learners);
        AgreedWays.Known ways = agreedWays.of(learners);
        boolean suspended = caller.is(learners.get(0)) && doNotContact.stands(learners.get(0));
        return rows.stream()
                .map(row -> row.view(
                        new FollowUpView.Beside(
                                startingPoints.get(row.learner()),
                                standing(reasons.getOrDefault(row.id(), List.of())),
                                ways(row, ways, caller),
                                tried.getOrDefault(row.id(), List.of())),
                        suspended))
                .toList();
    }

    /** With the college of the member of staff who asks. */
    ContactWays waysForStaff(FollowUp row) {
        return agreedWays
                .of(List.of(row.learner()))
                .ways(row.learner(), callers.get().ukprn().orElseThrow(), false);
    }

    private static ContactWays ways(FollowUp row, AgreedWays.Known known, Caller caller) {
        boolean own = caller.is(row.learner());
        String ukprn = own ? row.ukprn() : caller.ukprn().orElse(row.ukprn());
        return ukprn == null ? null : known.ways(row.learner(), ukprn, own);
    }

    /** Each once; what lapsed counts only where nothing else is left. */
    private static List<Reason> standing(List<FollowUpCause> all) {
        List<Reason> standing = all.stream()
                .filter(FollowUpCause::stands)
                .map(FollowUpCause::reason)
                .distinct()
                .toList();
        return standing.isEmpty()
                ? all.stream().map(FollowUpCause::reason).distinct().toList()
                : standing;
    }
}
