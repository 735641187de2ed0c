package org.withme.iag.opportunity;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the opportunity: it is about no learner. */
sealed interface OpportunityEvent extends DomainEvent {

    @Override
    default String streamKind() {
        return "opportunity";
    }

    record OpportunityPublished(UUID stream, UUID opportunityId, String supplier, String reference)
            implements OpportunityEvent {
        @Override
        public String type() {
            return "iag.opportunity-published.v1";
        }
    }

    record OpportunityWithdrawn(UUID stream, UUID opportunityId, String supplier, String reference)
            implements OpportunityEvent {
        @Override
        public String type() {
            return "iag.opportunity-withdrawn.v1";
        }
    }
}
