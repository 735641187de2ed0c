package org.withme.learner.message.choice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "WayState",
        description =
                "Whether messages come by this way; only OPEN means yes. NOT_AVAILABLE: nobody carries such messages here."
                        + " UNCONFIRMED: the link in the message to your own address was not followed yet. NO_ADDRESS: your college has"
                        + " none and you gave none. NOT_SAFE: you said that others read there. NEW_ADDRESS: your college has"
                        + " another address than when you chose this way, and you did not say yet whether it is safe. BOUNCED,"
                        + " UNSUBSCRIBED: closed. NEW_ADDRESS, BOUNCED and UNSUBSCRIBED last until you list the way again.")
enum WayState {
    OPEN,
    NOT_CHOSEN,
    NOT_AVAILABLE,
    UNCONFIRMED,
    NO_ADDRESS,
    NOT_SAFE,
    NEW_ADDRESS,
    BOUNCED,
    UNSUBSCRIBED
}
