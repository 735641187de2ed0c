package org.withme.assessment.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvidenceReceipt", description = "That something was handed in, when, and what exactly. Keep it.")
record ReceiptView(
        @Schema(description = "The number to name when you ask about it.", examples = "1024")
        long receipt,

        Instant submittedAt,

        @Schema(
                description = "Of the file's bytes, or of the link or text as UTF-8.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(examples = "48213") long bytes,
        UUID evidenceId,

        @Schema(description = "1 for what was handed in first under its name.", examples = "1")
        int version,

        @Schema(description = "Of a file, read from its content.", examples = "application/pdf") @Nullable String mediaType) {}
