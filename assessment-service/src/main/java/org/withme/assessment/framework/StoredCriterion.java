package org.withme.assessment.framework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A criterion as a row of its version. */
@Embeddable
record StoredCriterion(
        UUID id,
        int unitPosition,
        String unit,
        String code,
        String statement,
        @Enumerated(EnumType.STRING) AssessmentType type,
        @Enumerated(EnumType.STRING) Ownership ownership,
        @Enumerated(EnumType.STRING) DecisionRule decisionRule,
        BigDecimal weight,
        List<String> scaleValues,
        Integer scaleMaximum,
        int evidenceMinimum,
        List<String> evidenceForms,
        String evidenceWords) {

    static StoredCriterion of(UUID id, int unitPosition, String unit, String code, DraftCriterion draft) {
        EvidenceRules evidence = draft.evidence();
        return new StoredCriterion(
                id,
                unitPosition,
                unit,
                code,
                draft.statement(),
                draft.type() == null ? AssessmentType.SUMMATIVE : draft.type(),
                draft.ownership() == null ? draft.decisionRule().ownership() : draft.ownership(),
                draft.decisionRule(),
                (draft.weight() == null ? BigDecimal.ZERO : draft.weight()).setScale(2),
                draft.scale().values(),
                draft.scale().maximum(),
                evidence == null || evidence.minimum() == null ? 0 : evidence.minimum(),
                evidence == null
                        ? null
                        : evidence.forms().stream().map(Enum::name).toList(),
                evidence == null ? null : evidence.words());
    }

    Criterion criterion() {
        return new Criterion(
                id,
                code,
                statement,
                type,
                ownership,
                decisionRule,
                weight,
                new Scale(scaleValues == null ? null : List.copyOf(scaleValues), scaleMaximum),
                evidence());
    }

    private EvidenceRules evidence() {
        return evidenceForms == null
                ? null
                : new EvidenceRules(
                        evidenceMinimum,
                        evidenceForms.stream().map(EvidenceRules.Form::valueOf).toList(),
                        evidenceWords);
    }
}
