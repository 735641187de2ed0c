package org.withme.learner.message.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.withme.learner.message.way.WayKind;

@Schema(
        name = "Message",
        description = "A message to you outside of the product. It said that something waits, or asked you to"
                + " confirm an address; what it said and to where is not kept.")
record MessageView(
        UUID messageId,
        WayKind way,
        MessageState state,

        @Schema(description = "When it was accepted for sending.")
        Instant queuedAt,

        @Schema(description = "Since when it is in this state.")
        Instant changedAt) {}
