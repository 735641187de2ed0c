package org.withme.learner.learning.autonomy;

import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/learners/{learnerId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Autonomy")
class AutonomyResource {

    private final MovingAutonomy moving;
    private final ReadingAutonomy reading;

    AutonomyResource(MovingAutonomy moving, ReadingAutonomy reading) {
        this.moving = moving;
        this.reading = reading;
    }

    @GET
    @Path("/autonomy")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "What a learner decides alone")
    @APIResponse(responseCode = "200", description = "By area and college, and what the learner may always do.")
    public AutonomyView readAutonomy(@PathParam("learnerId") UUID learnerId) {
        return reading.read(learnerId);
    }

    @GET
    @Path("/autonomy-moves")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "How it came to what a learner decides alone")
    @APIResponse(responseCode = "200", description = "A page of steps, the latest first.")
    public Page<AutonomyMoveView> listAutonomyMoves(
            @PathParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, cursor, limit);
    }

    @POST
    @Path("/autonomy-moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Propose that the learner decides more, or less, alone")
    @APIResponseSchema(
            value = AutonomyMoveView.class,
            responseCode = "201",
            responseDescription = "It waits for the other side's answer; until then nothing changes.")
    public Response proposeAutonomyMove(@PathParam("learnerId") UUID learnerId, ProposeMove command) {
        AutonomyMoveView move = moving.propose(learnerId, command);
        return Response.created(URI.create("/v1/learners/" + learnerId + "/autonomy-moves/" + move.id()))
                .entity(move)
                .build();
    }

    @GET
    @Path("/autonomy-moves/{moveId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "One step")
    @APIResponse(responseCode = "200", description = "The step.")
    public AutonomyMoveView readAutonomyMove(@PathParam("learnerId") UUID learnerId, @PathParam("moveId") UUID moveId) {
        return reading.read(learnerId, moveId);
    }

    @POST
    @Path("/autonomy-moves/{moveId}/agree")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Agree to a step")
    @APIResponse(responseCode = "200", description = "The step: the learner is at its stage now.")
    public AutonomyMoveView agreeToAutonomyMove(
            @PathParam("learnerId") UUID learnerId, @PathParam("moveId") UUID moveId, AnswerMove command) {
        return moving.agree(learnerId, moveId, command);
    }

    @POST
    @Path("/autonomy-moves/{moveId}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Say no to a step")
    @APIResponse(responseCode = "200", description = "The step: nothing has changed.")
    public AutonomyMoveView declineAutonomyMove(
            @PathParam("learnerId") UUID learnerId, @PathParam("moveId") UUID moveId, AnswerMove command) {
        return moving.decline(learnerId, moveId, command);
    }

    @POST
    @Path("/autonomy-moves/{moveId}/withdraw")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Withdraw a step that my side proposed")
    @APIResponse(responseCode = "200", description = "The step: it waits for nobody any more.")
    public AutonomyMoveView withdrawAutonomyMove(
            @PathParam("learnerId") UUID learnerId, @PathParam("moveId") UUID moveId) {
        return moving.withdraw(learnerId, moveId);
    }

    @POST
    @Path("/autonomy-moves/{moveId}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Say that it was talked about, and stays as it is")
    @APIResponse(responseCode = "200", description = "The step, and when it is talked about next.")
    public AutonomyMoveView reviewAutonomyMove(
            @PathParam("learnerId") UUID learnerId, @PathParam("moveId") UUID moveId, ReviewMove command) {
        return moving.review(learnerId, moveId, command);
    }
}
