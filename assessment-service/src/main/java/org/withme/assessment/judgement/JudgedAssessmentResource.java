package org.withme.assessment.judgement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.identity.Roles;

@Path("/v1/assessment/assessments/{assessmentId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEARNER, Roles.ASSESSOR, Roles.IQA, Roles.EXAMS_OFFICER, Roles.ADVOCATE})
@Tag(name = "Assessments")
class JudgedAssessmentResource {

    private final ReadingAssessments reading;

    JudgedAssessmentResource(ReadingAssessments reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "readAssessment",
            summary = "An assessment, and how each criterion stands",
            description = "For the learner, staff of the college that assesses, and an advocate with the learner's"
                    + " authority. A first judgement of the other side is withheld until your own side has judged.")
    @APIResponse(responseCode = "200", description = "The assessment; its ETag is the If-Match of its result.")
    public AssessmentView readAssessment(@PathParam("assessmentId") UUID id) {
        return reading.read(id);
    }

    @GET
    @Path("/criteria/{criterionId}")
    @Operation(
            operationId = "readAssessedCriterion",
            summary = "One criterion of an assessment",
            description = "As in the assessment; its ETag is the If-Match of an acceptance.")
    @APIResponse(responseCode = "200", description = "The criterion, and how it stands as far as you may know.")
    public JudgedCriterionView readAssessedCriterion(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        return reading.readCriterion(id, criterionId);
    }
}
