package org.withme.learner.message.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.message.way.DeliveryReports;

/** Tells what GOV.UK Notify says of a message. It asks again until it hears that it was heard, so the same may come twice. */
@ApplicationScoped
class TakingReceipts {

    private final ReceiptsAccess access;
    private final DeliveryReports reports;

    TakingReceipts(ReceiptsAccess access, DeliveryReports reports) {
        this.access = access;
        this.reports = reports;
    }

    void take(TakeReceipt receipt) {
        access.requireCarrier();
        message(receipt.reference()).ifPresent(message -> tell(message, String.valueOf(receipt.status())));
    }

    private void tell(UUID message, String status) {
        switch (status) {
            case "delivered" -> reports.delivered(message);
            case "permanent-failure" -> reports.bounced(message, true);
            case "temporary-failure", "technical-failure" -> reports.bounced(message, false);
            default -> {}
        }
    }

    private static Optional<UUID> message(String reference) {
        return Optional.ofNullable(reference).flatMap(given -> OurMessage.in(given + "@"));
    }
}
