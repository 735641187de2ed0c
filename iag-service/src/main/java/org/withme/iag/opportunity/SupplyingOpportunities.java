package org.withme.iag.opportunity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

@ApplicationScoped
class SupplyingOpportunities {

    private final OpportunityAccess access;
    private final Opportunities opportunities;
    private final Outbox outbox;
    private final Clock clock;

    SupplyingOpportunities(OpportunityAccess access, Opportunities opportunities, Outbox outbox, Clock clock) {
        this.access = access;
        this.opportunities = opportunities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was put, and whether there was nothing under this reference before. */
    record Put(OpportunityView view, boolean created) {}

    @Transactional
    Put put(String source, String reference, PutOpportunity command, Precondition precondition) {
        access.requireSupplier(source);
        Opportunity opportunity = opportunities
                .lock(source, reference)
                .orElseGet(() -> Opportunity.by(source, reference, UuidCreator.getTimeOrderedEpoch()));
        boolean created = opportunity.isWithdrawn();
        if (created) {
            precondition.matchesNothing();
        } else {
            precondition.matches(opportunity.view(today()));
        }
        refuseUnlessUseful(reference, command);
        boolean wasPublished = opportunity.isPublished();
        if (opportunity.put(Offer.of(command), command.isDraft(), clock.instant())) {
            opportunities.persistAndFlush(opportunity);
            if (opportunity.isPublished()) {
                outbox.append(opportunity.publishedEvent());
            } else if (wasPublished) {
                outbox.append(opportunity.withdrawnEvent());
            }
        }
        return new Put(opportunity.view(today()), created);
    }

    @Transactional
    OpportunityView read(String source, String reference) {
        access.requireSupplier(source);
        return opportunities
                .byReference(source, reference)
                .filter(found -> !found.isWithdrawn())
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND))
                .view(today());
    }

    @Transactional
    void withdraw(String source, String reference, Precondition precondition) {
        access.requireSupplier(source);
        Opportunity opportunity = opportunities
                .lock(source, reference)
                .filter(found -> !found.isWithdrawn())
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        precondition.matches(opportunity.view(today()));
        boolean wasPublished = opportunity.isPublished();
        opportunity.withdraw(clock.instant());
        opportunities.flush();
        if (wasPublished) {
            outbox.append(opportunity.withdrawnEvent());
        }
    }

    private void refuseUnlessUseful(String reference, PutOpportunity command) {
        Violations gaps = command.isDraft() ? new Violations() : Gaps.of(command, today());
        gaps.addAll(OpportunityRules.check(reference, command)).orThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
