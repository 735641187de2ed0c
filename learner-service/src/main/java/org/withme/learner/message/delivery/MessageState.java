package org.withme.learner.message.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MessageState",
        description =
                "QUEUED: it leaves as soon as it may. HANDED_OVER: a carrier has it. DELIVERED: the carrier says that it"
                        + " arrived. BOUNCED: it came back, and the way is closed. REFUSED: no carrier took it. SUPPRESSED: it did not leave,"
                        + " because you do not want it any more. UNCERTAIN: it may have left or not, and is not sent again.")
enum MessageState {
    QUEUED,
    HANDED_OVER,
    DELIVERED,
    BOUNCED,
    REFUSED,
    SUPPRESSED,
    UNCERTAIN
}
