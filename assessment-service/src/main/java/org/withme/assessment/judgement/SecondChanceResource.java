package org.withme.assessment.judgement;

import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/assessment/assessments/{assessmentId}/criteria/{criterionId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgements")
class SecondChanceResource {

    private final GivingSecondChances chances;

    SecondChanceResource(GivingSecondChances chances) {
        this.chances = chances;
    }

    @POST
    @Path("/take-back")
    @RolesAllowed({LEARNER, ASSESSOR, IQA})
    @Operation(summary = "Take back a slip of mine")
    @APIResponse(responseCode = "200", description = "The criterion as it stands without it.")
    @APIResponse(
            responseCode = "409",
            description = "nothing-to-take-back, already-followed, too-late-to-take-back, result-published.")
    public JudgedCriterionView takeBackJudgement(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        return chances.takeBack(id, criterionId);
    }

    @POST
    @Path("/attempts")
    @RolesAllowed({LEARNER, ASSESSOR})
    @Operation(summary = "Try a criterion again that is not met yet")
    @APIResponseSchema(
            value = JudgedCriterionView.class,
            responseCode = "201",
            responseDescription = "The criterion, open again.")
    @APIResponse(
            responseCode = "409",
            description = "judge-first, nothing-to-try-again, no-further-attempt, under-review, result-published.")
    public Response tryCriterionAgain(@PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        JudgedCriterionView view = chances.tryAgain(id, criterionId);
        return Response.created(URI.create("/v1/assessment/assessments/" + id + "/criteria/" + criterionId))
                .entity(view)
                .build();
    }
}
