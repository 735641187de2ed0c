package org.withme.iag.guidance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecordSession", description = "With whom and when, and what there is to say of it.")
record RecordSession(
        @Schema(required = true) UUID learnerId,

        @Schema(description = "ENQUIRY for what is no guidance: it needs no ambition.", defaultValue = "GUIDANCE")
        SessionKind kind,

        @Schema(
                description =
                        "The ambition of this learner that the guidance starts from; their first, else their latest, if it is"
                                + " left out.")
        UUID ambitionId,

        @Schema(
                description =
                        "true instead of an ambition: the learner has none yet, and this first conversation starts"
                                + " \"I don't know yet\" as a proposal to them.")
        Boolean firstConversation,

        @Schema(
                description =
                        "National Careers Service channel: 1 face to face, 2 telephone, 3 webchat, 4 video, 5 email, 6"
                                + " social media, 7 SMS, 8 post, 9 co-browse, 10 messaging, 99 other.",
                examples = "1")
        Integer channel,

        @Schema(minimum = "1", maximum = "600", examples = "40")
        Integer minutes,

        @Schema(required = true, description = "When it began.", examples = "2026-11-20T10:00:00Z")
        Instant heldAt,

        @Schema(
                maxLength = 4000,
                description = "What was talked about; the learner reads it.",
                examples =
                        "How to get from the level 2 course to a technician's place, and what a turbine technician's week is.")
        String summary,

        @Schema(description = "What was agreed; at most 50.")
        List<AgreeAction> actions) {

    /** No name with is or get: OpenAPI would take it for a field. */
    boolean asksOnly() {
        return kind == SessionKind.ENQUIRY;
    }

    boolean isFirstConversation() {
        return Boolean.TRUE.equals(firstConversation);
    }

    /** Guidance does, and whatever is agreed (I3). */
    boolean startsFromAnAmbition() {
        return !asksOnly() || !agreed().isEmpty();
    }

    List<AgreeAction> agreed() {
        return actions == null ? List.of() : actions;
    }
}
