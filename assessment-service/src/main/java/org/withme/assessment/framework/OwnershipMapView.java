package org.withme.assessment.framework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OwnershipMap", description = "Who decides what, and how to challenge it, in plain words.")
record OwnershipMapView(
        UUID frameworkId,
        UUID versionId,
        @Schema(examples = "1") int version,
        @Schema(examples = "90000001") String ukprn,
        @Schema(examples = "Independent living award") String title,
        @Schema(examples = "LEVEL_1") @Nullable Level level,
        @Nullable Instant publishedAt,
        Portability portability,

        @Schema(description = "The whole in a few sentences.", examples = "[\"1 of 3 criteria is yours alone.\"]")
        List<String> inShort,

        @Schema(description = "How often you may try in all what is not met yet.", examples = "1")
        int attempts,

        List<MappedUnit> units) {

    @Schema(name = "MappedUnit", description = "Criteria that belong together.")
    record MappedUnit(String title, List<MappedCriterion> criteria) {}

    @Schema(name = "MappedCriterion", description = "Who decides one criterion, and how to challenge it.")
    record MappedCriterion(
            UUID id,

            @Schema(examples = "Plans a week of meals within a budget")
            String statement,

            @Schema(examples = "SUMMATIVE") AssessmentType type,
            @Schema(examples = "CO_OWNED") Ownership ownership,
            @Schema(examples = "NEGOTIATED") DecisionRule decisionRule,

            @Schema(description = "Certified weight in per cent.", examples = "0.00") @Nullable BigDecimal weight,

            @Schema(description = "In plain words, to the learner.")
            String whoDecides,

            @Schema(description = "In plain words, to the learner.") @Nullable String howToChallenge,

            Scale scale,
            @Nullable EvidenceRules evidence) {

        static MappedCriterion of(Criterion criterion) {
            return new MappedCriterion(
                    criterion.id(),
                    criterion.statement(),
                    criterion.type(),
                    criterion.ownership(),
                    criterion.decisionRule(),
                    criterion.weight(),
                    criterion.decisionRule().whoDecides(),
                    criterion.decisionRule().howToChallenge(),
                    criterion.scale(),
                    criterion.evidence());
        }
    }

    static OwnershipMapView of(PublishedVersion version) {
        return new OwnershipMapView(
                version.frameworkId(),
                version.id(),
                version.number(),
                version.ukprn(),
                version.title(),
                version.level(),
                version.publishedAt(),
                version.portability(),
                inShort(version),
                version.attempts(),
                version.units().stream()
                        .map(unit -> new MappedUnit(
                                unit.title(),
                                unit.criteria().stream()
                                        .map(MappedCriterion::of)
                                        .toList()))
                        .toList());
    }

    private static List<String> inShort(PublishedVersion version) {
        List<Criterion> criteria = version.criteria();
        List<String> sentences = new ArrayList<>(List.of(
                share(Ownership.LEARNER_OWNED, criteria, "yours alone"),
                share(Ownership.CO_OWNED, criteria, "owned by you and your assessor together"),
                share(Ownership.EXTERNALLY_MEASURED, criteria, "measured with the awarding organisation")));
        sentences.add("What shows your work you hand in yourself, and you say who sees it.");
        if (version.attempts() > 1) {
            sentences.add("What is not met yet you may try up to " + version.attempts() + " times.");
        }
        return sentences;
    }

    private static String share(Ownership ownership, List<Criterion> criteria, String words) {
        long count = criteria.stream()
                .filter(criterion -> criterion.ownership() == ownership)
                .count();
        return count + " of " + criteria.size() + (count == 1 ? " criteria is " : " criteria are ") + words + ".";
    }
}
