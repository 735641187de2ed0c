package org.withme.iag.guidance;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

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
    @RolesAllowed(Roles.ADVISER)
    @Operation(
            operationId = "recordSession",
            summary = "Record a session with a learner",
            description =
                    "With whom and when is enough. Guidance starts from an ambition of that learner (I3): their first, else their"
                            + " latest, unless you name one. A plain enquiry needs none. The learner reads everything of it."
                            + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RecordSession.class),
                            examples = {
                                @ExampleObject(
                                        name = "session",
                                        summary = "With whom and when",
                                        value = "{\"learnerId\": \"01980000-0000-7000-8000-000000000001\","
                                                + " \"heldAt\": \"2026-11-20T10:00:00Z\"}"),
                                @ExampleObject(
                                        name = "guidance",
                                        summary = "Guidance with an action",
                                        value = "{\"learnerId\": \"01980000-0000-7000-8000-000000000001\","
                                                + " \"ambitionId\": \"01980000-0000-7000-8000-000000000002\","
                                                + " \"channel\": 1, \"minutes\": 40, \"heldAt\": \"2026-11-20T10:00:00Z\","
                                                + " \"summary\": \"The way to a technician's place.\", \"actions\": [{"
                                                + "\"summary\": \"Visit the open day.\", \"owner\": \"LEARNER\","
                                                + " \"dueOn\": \"2026-12-18\", \"type\": 9}]}"),
                                @ExampleObject(
                                        name = "enquiry",
                                        summary = "A plain enquiry",
                                        value = "{\"learnerId\": \"01980000-0000-7000-8000-000000000001\","
                                                + " \"kind\": \"ENQUIRY\", \"heldAt\": \"2026-11-20T10:00:00Z\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The session.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such learner, or they are not yours to see.")
    @APIResponse(responseCode = "422", description = "no-ambition, or invalid-request; errors[] names every gap.")
    public Response record(RecordSession command) {
        SessionView session = recording.record(command);
        return Response.created(URI.create("/v1/iag/sessions/" + session.id()))
                .entity(session)
                .build();
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "listSessions",
            summary = "A learner's sessions",
            description = "The latest first. The learner sees every college's, an adviser their own college's.")
    @APIResponse(responseCode = "200", description = "A page of sessions; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "There is no such learner, or they are not yours to see.")
    public Page<SessionView> list(
            @Parameter(description = "Whose; a learner may leave it out.") @QueryParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, cursor, limit);
    }

    @GET
    @Path("/{sessionId}")
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "readSession",
            summary = "One session, with what was agreed",
            description = "The learner reads their own, an adviser those of the college's learners.")
    @APIResponse(responseCode = "200", description = "The session.")
    public SessionView read(@PathParam("sessionId") UUID id) {
        return reading.read(id);
    }

    @PATCH
    @Path("/{sessionId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Roles.ADVISER)
    @Operation(
            operationId = "linkSession",
            summary = "Link an enquiry to an ambition",
            description =
                    "An enquiry is never gated; if it turns out to start from an ambition, it is linked afterwards.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkSession.class)))
    @APIResponse(responseCode = "200", description = "The session as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "session-already-linked.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public SessionView link(
            @PathParam("sessionId") UUID id,
            @Parameter(description = "The ETag of the session that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            LinkSession command) {
        return recording.link(id, command, preconditions.require(ifMatch));
    }

    @GET
    @Path("/{sessionId}/actions/{actionId}")
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "readAction",
            summary = "One thing that was agreed",
            description = "The ETag is the If-Match of a new status.")
    @APIResponse(responseCode = "200", description = "The action.")
    public ActionView readAction(@PathParam("sessionId") UUID id, @PathParam("actionId") UUID actionId) {
        return reading.action(id, actionId);
    }

    @PATCH
    @Path("/{sessionId}/actions/{actionId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "moveAction",
            summary = "Say how far it has come",
            description = "The learner for their own actions, an adviser for all of the session.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MoveAction.class)))
    @APIResponse(responseCode = "200", description = "The action as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "action-of-another.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public ActionView moveAction(
            @PathParam("sessionId") UUID id,
            @PathParam("actionId") UUID actionId,
            @Parameter(description = "The ETag of the action that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            MoveAction command) {
        return moving.move(id, actionId, command, preconditions.require(ifMatch));
    }
}
