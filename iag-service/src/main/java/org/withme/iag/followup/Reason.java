package org.withme.iag.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a contact is due. */
@Schema(name = "FollowUpReason")
enum Reason {
    WITHDRAWAL,
    COMPLETION,
    BREAK,
    RETURN,
    RESULT
}
