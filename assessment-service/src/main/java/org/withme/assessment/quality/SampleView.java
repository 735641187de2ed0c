package org.withme.assessment.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;

@Schema(
        name = "Sample",
        description =
                "A sample of what assessors decided, with nothing that was decided in what waits for a second judgement.")
record SampleView(
        UUID id,
        UUID frameworkId,
        @Schema(examples = "1") int version,
        @Schema(examples = "Level 2 award in cookery") String title,

        @Schema(description = "Drawn again with this seed, the plan below and the same decisions, it is the same.")
        String seed,

        SamplingPlanView plan,

        @Schema(description = "From how many decisions it was drawn.", examples = "40")
        int decided,

        @Schema(description = "How many of them were drawn.", examples = "9")
        int drawn,

        @Schema(description = "How many of those wait for a second judgement.", examples = "4")
        int waiting,

        List<DrawnDecision> items,
        Agreement agreement,
        Instant drawnAt,

        @Schema(description = "Absent while it is open.") @Nullable Instant signedOffAt) {

    @Schema(name = "DrawnDecision", description = "A decision that was drawn: where it is, not what it says.")
    record DrawnDecision(
            UUID id,
            UUID assessmentId,
            UUID criterionId,

            @Schema(examples = "Prepares a meal to the standard") @Nullable String statement,

            @Schema(
                    description = "WAITS (for a second judgement), AGREED, DIFFERS (a reassessment is to be required),"
                            + " TO_BE_REASSESSED, REASSESSED, or LAPSED (it does not stand any more, its result is out, or the"
                            + " learner has left).",
                    examples = "WAITS")
            ItemState state) {}

    static SampleView of(QualitySample sample, PublishedVersion version, int decided, List<SampledItem> items) {
        return new SampleView(
                sample.id(),
                version.frameworkId(),
                version.number(),
                version.title(),
                sample.seed(),
                SamplingPlanView.of(version, sample.rates(), null),
                decided,
                items.size(),
                (int) items.stream()
                        .filter(item -> item.state() == ItemState.WAITS)
                        .count(),
                items.stream()
                        .map(item -> new DrawnDecision(
                                item.id(),
                                item.assessmentId(),
                                item.criterionId(),
                                version.criterion(item.criterionId())
                                        .map(Criterion::statement)
                                        .orElse(null),
                                item.state()))
                        .toList(),
                Agreement.of(
                        items.stream().flatMap(item -> item.pair().stream()).toList()),
                sample.drawnAt(),
                sample.signedOffAt());
    }
}
