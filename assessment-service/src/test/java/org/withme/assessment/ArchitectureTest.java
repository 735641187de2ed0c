package org.withme.assessment;

import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ArchitectureRules;

class ArchitectureTest {

    private static final String PLAN = """
            framework  ->
            assessment -> framework
            judgement  -> assessment, framework
            storage    ->
            virus      ->
            evidence   -> assessment, framework, storage, virus
            quality    -> assessment, framework, judgement
            result     -> assessment, framework, judgement, quality
            assignment -> assessment, framework, judgement
            transcript -> assessment, judgement, quality, result, framework
            comment    -> assessment, framework, judgement
            calibration -> framework
            exams      -> assessment, framework, judgement
            disclosure -> assessment, judgement, result, evidence, comment, assignment
            appeal     -> assessment, framework, judgement, result
            credential -> assessment, framework, result
            authority  owns advocate_authority, standing_authority
            framework  owns framework, framework_version, criterion
            assessment owns assessment
            judgement  owns judgement
            quality    owns sampling_plan, quality_sample, sampled_decision, assured_decision
            quality    touches assessment, criterion, judgement: a sample is drawn in one statement from what stands
            quality    touches access_grant: who has left is looked at no more
            calibration touches assessment, assessment_result, criterion, judgement: what each side said is compared in one statement
            assignment owns assignment, assignment_criterion, assignment_learner, group_learner
            exams      owns learner_reference, candidate_number
            comment    owns criterion_comment
            storage    owns file_store
            evidence   owns evidence, evidence_version, evidence_criterion
            result     owns assessment_result, result_line
            appeal     owns appeal_ground, appeal, appeal_criterion, appeal_step, appeal_value, appeal_seat
            appeal     touches judgement, quality_sample, sampled_decision, assessment_result, standing_authority: who took part is asked in one statement
            quality    touches appeal_step, appeal_seat, appeal: who looks at an appeal judges nothing of it a second time
            credential owns issuer_key, status_entry, credential
            credential touches assessment_result: what another result has taken the place of is revoked in the same instant
            """;

    @Test
    void the_service_keeps_the_shape_of_every_service_and_its_plan() {
        ArchitectureRules.check("org.withme.assessment", PLAN);
    }
}
