package org.withme.assessment.judgement;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.identity.Roles;

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
    @RolesAllowed({Roles.LEARNER, Roles.ASSESSOR, Roles.IQA})
    @Operation(
            operationId = "takeBackJudgement",
            summary = "Take back a slip of mine",
            description = "Your latest judgement or proposal of this criterion, within a quarter of an hour and while"
                    + " nothing has followed it: takeBackUntil says until when. It counts no more, and you may judge"
                    + " again. Accepts an Idempotency-Key.")
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
    @RolesAllowed({Roles.LEARNER, Roles.ASSESSOR})
    @Operation(
            operationId = "tryCriterionAgain",
            summary = "Try a criterion again that is not met yet",
            description = "When it was decided at the lowest value of a scale of words and the version allows another"
                    + " attempt: mayTryAgain says so. The new attempt is judged from the start; the earlier ones are"
                    + " kept and shown. Accepts an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "The criterion, open again.",
            content = @Content(schema = @Schema(implementation = JudgedCriterionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "judge-first, nothing-to-try-again, no-further-attempt, result-published.")
    public Response tryCriterionAgain(@PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        JudgedCriterionView view = chances.tryAgain(id, criterionId);
        return Response.created(URI.create("/v1/assessment/assessments/" + id + "/criteria/" + criterionId))
                .entity(view)
                .build();
    }
}
