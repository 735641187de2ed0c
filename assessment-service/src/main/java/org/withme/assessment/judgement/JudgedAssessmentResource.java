package org.withme.assessment.judgement;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

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

@Path("/v1/assessment/assessments/{assessmentId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
@Tag(name = "Assessments")
class JudgedAssessmentResource {

    private final ReadingAssessments reading;

    JudgedAssessmentResource(ReadingAssessments reading) {
        this.reading = reading;
    }

    @GET
    @Operation(summary = "An assessment, and how each criterion stands")
    @APIResponse(responseCode = "200", description = "The assessment; its ETag is the If-Match of its result.")
    public AssessmentView readAssessment(@PathParam("assessmentId") UUID id) {
        return reading.read(id);
    }

    @GET
    @Path("/criteria/{criterionId}")
    @Operation(summary = "One criterion of an assessment")
    @APIResponse(responseCode = "200", description = "The criterion, and how it stands as far as you may know.")
    public JudgedCriterionView readAssessedCriterion(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        return reading.readCriterion(id, criterionId);
    }
}
