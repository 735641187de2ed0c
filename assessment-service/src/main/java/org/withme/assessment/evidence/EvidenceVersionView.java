package org.withme.assessment.evidence;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EvidenceVersion", description = "One submission, as its receipt says it.")
record EvidenceVersionView(
        @Schema(examples = "1") int version,
        @Schema(examples = "1024") long receipt,
        Instant submittedAt,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(examples = "48213") long bytes,

        @Schema(description = "Of a file, read from its content and never from its name.", examples = "application/pdf")
        @Nullable String mediaType,

        @Schema(description = "Where a file can be downloaded.") @Nullable String file,

        @Schema(description = "true: the file is not where it was kept, and is looked for.")
        boolean missing,

        @Schema(description = "Of a file.") @Nullable Scan scan,

        @Schema(examples = "https://video.example/my-kitchen") @Nullable
        String link,

        @Schema(examples = "I asked each of my family what they eat.") @Nullable String text) {}
