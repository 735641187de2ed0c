package org.withme.iag.guidance;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/iag/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
class GuidanceResource {

    private final RecordingGuidance recording;
    private final MovingActions moving;
    private final ReadingGuidance reading;
    private final Preconditions preconditions;

    GuidanceResource(
            RecordingGuidance recording, MovingActions moving, ReadingGuidance reading, Preconditions preconditions) {
        this.recording = recording;
        this.moving = moving;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADVISER)
    @Operation(summary = "Record a session with a learner")
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(responseCode = "404", description = "There is no such learner, or they are not yours to see.")
    @APIResponse(responseCode = "422", description = "no-ambition, or invalid-request; errors[] names every gap.")
    public Response recordSession(RecordSession command) {
        SessionView session = recording.record(command);
        return Response.created(URI.create("/v1/iag/sessions/" + session.id()))
                .entity(session)
                .build();
    }

    @GET
    @RolesAllowed({LEARNER, ADVISER})
    @Operation(summary = "A learner's sessions")
    @APIResponse(responseCode = "200", description = "A page of sessions; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "There is no such learner, or they are not yours to see.")
    public Page<SessionView> listSessions(
            @Parameter(description = "Whose; a learner may leave it out.") @QueryParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, cursor, limit);
    }

    @GET
    @Path("/{sessionId}")
    @RolesAllowed({LEARNER, ADVISER})
    @Operation(summary = "One session, with what was agreed")
    @APIResponse(responseCode = "200", description = "The session.")
    public SessionView readSession(@PathParam("sessionId") UUID id) {
        return reading.read(id);
    }

    @PATCH
    @Path("/{sessionId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(ADVISER)
    @Operation(summary = "Link an enquiry to an ambition")
    @APIResponse(responseCode = "200", description = "The session as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "session-already-linked.")
    public SessionView linkSession(
            @PathParam("sessionId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, LinkSession command) {
        return recording.link(id, command, preconditions.require(ifMatch));
    }

    @GET
    @Path("/{sessionId}/actions/{actionId}")
    @RolesAllowed({LEARNER, ADVISER})
    @Operation(summary = "One thing that was agreed")
    @APIResponse(responseCode = "200", description = "The action.")
    public ActionView readAction(@PathParam("sessionId") UUID id, @PathParam("actionId") UUID actionId) {
        return reading.action(id, actionId);
    }

    @PATCH
    @Path("/{sessionId}/actions/{actionId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({LEARNER, ADVISER})
    @Operation(summary = "Change the status of an action")
    @APIResponse(responseCode = "200", description = "The action as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "action-of-another.")
    public ActionView moveAction(
            @PathParam("sessionId") UUID id,
            @PathParam("actionId") UUID actionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MoveAction command) {
        return moving.move(id, actionId, command, preconditions.require(ifMatch));
    }
}
