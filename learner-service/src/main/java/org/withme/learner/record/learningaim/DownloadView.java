package org.withme.learner.record.learningaim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LearningAimDownload", description = "A download of learning aims and standards, and what became of it.")
record DownloadView(
        UUID id,

        @Schema(description = "What its publisher calls it, if that was said.", examples = "2026-27 version 5")
        @Nullable String version,

        @Schema(description = "The day of its publication; of its receipt, if nobody said.", examples = "2026-11-20")
        @Nullable LocalDate publishedOn,

        @Schema(description = "RECEIVED and LOADING go on by themselves, also after a restart.")
        DownloadState state,

        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable Counts aims,
        @Nullable Counts standards,

        @Schema(
                description =
                        "The first twenty rows that name nothing, by file and line, or why the rest was not read.",
                examples = "[\"LearningDelivery.csv, line 12: LearnAimRef is missing or no such code\"]")
        List<String> problems,

        Links links) {

    @Schema(name = "LearningAimDownloadCounts", description = "Rows of one file.")
    record Counts(
            @Schema(description = "Rows that were read so far.")
            int read,

            @Schema(description = "Rows of these that name nothing.")
            int skipped) {}

    @Schema(name = "LearningAimDownloadLinks")
    record Links(String self) {

        static Links of(UUID id) {
            return new Links("/v1/learning-aims/downloads/" + id);
        }
    }
}
