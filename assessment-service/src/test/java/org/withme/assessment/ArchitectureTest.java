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
            appeal     -> assessment, framework, judgement, result
            disclosure -> assessment, judgement, result
            authority  owns advocate_authority, standing_authority
            framework  owns framework, framework_version, criterion
            assessment owns assessment
            judgement  owns judgement
            quality    owns sampling_plan, quality_sample, sampled_decision, assured_decision
            quality    touches assessment, criterion, judgement: a sample is drawn in one statement from what stands
            quality    touches access_grant: who has left is looked at no more
            assignment owns assignment, assignment_criterion, assignment_learner, group_learner
            storage    owns file_store
            evidence   owns evidence, evidence_version, evidence_criterion
            result     owns assessment_result, result_line
            appeal     owns appeal_ground, appeal, appeal_criterion, appeal_step, appeal_value, appeal_seat
            appeal     touches judgement, quality_sample, sampled_decision, assessment_result, standing_authority: who took part is asked in one statement
            quality    touches appeal_step, appeal_seat, appeal: who looks at an appeal judges nothing of it a second time
            """;

    @Test
    void the_service_keeps_the_shape_of_every_service_and_its_plan() {
        ArchitectureRules.check("org.withme.assessment", PLAN);
    }
}
