package org.withme.learner.record.mis.receiving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A return on its way, as the college sees it.
 *
 * @param events how many events it published; before it is applied: would publish
 * @param waitsFor the return of the same college that has to finish first
 * @param problems why it was rejected, waits for a person, or failed
 */
@Schema(name = "IlrImport")
record ImportView(
        UUID id,
        String ukprn,
        String fileName,
        boolean dryRun,
        ImportState state,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable String collectionYear,
        @Nullable LocalDate preparedOn,
        @Nullable UUID waitsFor,
        @Nullable Progress progress,
        @Nullable LearnerCounts learners,
        @Nullable EnrolmentCounts enrolments,
        int events,
        List<ImportProblem> problems,
        Links links) {

    /** How far it is: bytes of the stored file, then records. */
    @Schema(name = "IlrImportProgress")
    record Progress(long bytes, long bytesRead, int learnersToApply, int learnersApplied) {}

    /** Before it is applied: what would be; afterwards: what was. {@code newlyMissing} are those of the missing who were listed. */
    @Schema(name = "IlrImportLearners")
    record LearnerCounts(
            int read,
            int created,
            int changed,
            int unchanged,
            int rejected,
            int noted,
            int missing,
            int newlyMissing) {}

    /**
     * The last three are what the brake compares (L8).
     *
     * @param withdrawn of the current ones of the year, those withdrawn by the return
     * @param missing of the current ones of the year, those that it lists no more
     * @param current those of the year that were current before it
     */
    @Schema(name = "IlrImportEnrolments")
    record EnrolmentCounts(int created, int changed, int ended, int withdrawn, int missing, int current) {}

    /** Where to go from here. */
    @Schema(name = "IlrImportLinks")
    record Links(
            String self,
            @Nullable String rejections,
            @Nullable String notes,
            @Nullable String missing,
            @Nullable String changes,
            @Nullable String confirmation,
            @Nullable String discard) {

        static Links of(UUID id, ImportState state, boolean dryRun) {
            String self = "/v1/mis/ilr-imports/" + id;
            boolean waits = state == ImportState.NEEDS_CONFIRMATION;
            boolean open = waits || state == ImportState.RECEIVED;
            return new Links(
                    self,
                    self + "/rejections",
                    self + "/notes",
                    self + "/missing",
                    waits || dryRun ? self + "/changes" : null,
                    waits ? self + "/confirm" : null,
                    open ? self + "/discard" : null);
        }
    }
}
