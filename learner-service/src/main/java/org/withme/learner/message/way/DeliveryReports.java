package org.withme.learner.message.way;

import java.util.UUID;

/** What carriers say afterwards; implemented in message.delivery. Unknown messages (a bounce for a stranger) are ignored and counted. */
public interface DeliveryReports {

    void delivered(UUID message);

    /** @param permanent false: it may still arrive */
    void bounced(UUID message, boolean permanent);

    /** The recipient said it is unwanted: as unsubscribing. */
    void complained(UUID message);
}
