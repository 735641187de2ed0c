package org.withme.iag.opportunity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.withme.iag.opportunity.OpportunityEvent.OpportunityPublished;
import org.withme.iag.opportunity.OpportunityEvent.OpportunityWithdrawn;

/** What a supplier offers under its own reference. */
@Entity
@Table(name = "opportunity")
class Opportunity {

    @Id
    private UUID id;

    private String supplier;
    private String reference;

    @Embedded
    private Offer offer;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private LocalDate freshUntil;
    private Instant changedAt;

    @Version
    private long version;

    protected Opportunity() {}

    /** Nothing is offered yet. */
    static Opportunity by(String supplier, String reference, UUID id) {
        Opportunity opportunity = new Opportunity();
        opportunity.id = id;
        opportunity.supplier = supplier;
        opportunity.reference = reference;
        opportunity.standing = Standing.WITHDRAWN;
        return opportunity;
    }

    /** True if it says anything new. */
    boolean put(Offer said, boolean draft, Instant at) {
        Standing next = draft ? Standing.DRAFT : Standing.PUBLISHED;
        if (standing == next && said.equals(offer)) {
            return false;
        }
        offer = said;
        standing = next;
        freshUntil = said.freshUntil();
        changedAt = at;
        return true;
    }

    void withdraw(Instant at) {
        standing = Standing.WITHDRAWN;
        changedAt = at;
    }

    boolean isPublished() {
        return standing == Standing.PUBLISHED;
    }

    boolean isWithdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    OpportunityPublished publishedEvent() {
        return new OpportunityPublished(id, id, supplier, reference);
    }

    OpportunityWithdrawn withdrawnEvent() {
        return new OpportunityWithdrawn(id, id, supplier, reference);
    }

    OpportunityView view(LocalDate today) {
        return new OpportunityView(
                id,
                offer.kind(),
                offer.title(),
                offer.description(),
                offer.source(),
                supplier,
                reference,
                offer.place(),
                offer.remote(),
                offer.occupation(),
                offer.subject(),
                offer.suits(),
                offer.nextAction(),
                offer.expiresOn(),
                offer.reviewOn(),
                standing,
                freshUntil != null && freshUntil.isBefore(today),
                changedAt);
    }
}
