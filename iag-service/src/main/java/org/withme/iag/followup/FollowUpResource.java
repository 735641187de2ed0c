package org.withme.iag.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

@Path("/v1/iag/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-ups")
class FollowUpResource {

    private final ReadingFollowUps reading;
    private final WorkingOnFollowUps working;
    private final CompletingFollowUps completing;

    FollowUpResource(ReadingFollowUps reading, WorkingOnFollowUps working, CompletingFollowUps completing) {
        this.reading = reading;
        this.working = working;
        this.completing = completing;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "listFollowUps",
            summary = "Contacts that are due",
            description =
                    "For an adviser those of their college, one for each learner, with the ambition to start from, the ways that"
                            + " the learner agreed to, who looks after it and what was tried, the earliest first; never a"
                            + " learner who asked not to be contacted. For a learner their own, with what became of them.")
    @APIResponse(responseCode = "200", description = "A page of follow-ups; next is the cursor of the page after it.")
    public Page<FollowUpView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @GET
    @Path("/{followUpId}")
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "readFollowUp",
            summary = "One contact that is due, or was",
            description = "With the ambition to start from, what was tried and, once it is over, what came of it.")
    @APIResponse(responseCode = "200", description = "The follow-up.")
    public FollowUpView read(@PathParam("followUpId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{followUpId}/take")
    @RolesAllowed(Roles.ADVISER)
    @Operation(
            operationId = "takeFollowUp",
            summary = "I look after this contact",
            description = "So that nobody is called twice. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "You look after it.")
    @APIResponse(responseCode = "409", description = "follow-up-taken (by a colleague), follow-up-not-due.")
    public FollowUpView take(@PathParam("followUpId") UUID id) {
        return working.take(id);
    }

    @POST
    @Path("/{followUpId}/release")
    @RolesAllowed(Roles.ADVISER)
    @Operation(
            operationId = "releaseFollowUp",
            summary = "Somebody else may look after this contact",
            description = "By who took it, or by a colleague when they cannot. Safe to repeat.")
    @APIResponse(responseCode = "200", description = "Nobody looks after it.")
    @APIResponse(responseCode = "409", description = "follow-up-not-due.")
    public FollowUpView release(@PathParam("followUpId") UUID id) {
        return working.release(id);
    }

    @POST
    @Path("/{followUpId}/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADVISER)
    @Operation(
            operationId = "recordAttempt",
            summary = "I tried and did not reach them",
            description =
                    "The contact stays due. Whoever has left is tried only in ways that they agreed to. If nobody had"
                            + " taken it, you have now. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RecordAttempt.class),
                            examples =
                                    @ExampleObject(
                                            name = "telephone",
                                            summary = "Nobody answered the telephone",
                                            value = "{\"way\": \"TELEPHONE\"}")))
    @APIResponse(responseCode = "200", description = "Recorded; the learner is told.")
    @APIResponse(responseCode = "409", description = "way-not-agreed, follow-up-not-due.")
    public FollowUpView attempt(@PathParam("followUpId") UUID id, RecordAttempt command) {
        return working.attempt(id, command);
    }

    @POST
    @Path("/{followUpId}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADVISER)
    @Operation(
            operationId = "completeFollowUp",
            summary = "What came of the contact",
            description = "It needs an outcome, or the session that came of it: nothing said is not done. Accepts an"
                    + " Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CompleteFollowUp.class),
                            examples =
                                    @ExampleObject(
                                            name = "spoken-with",
                                            summary = "They spoke with each other",
                                            value = "{\"outcome\": \"SPOKEN_WITH\"}")))
    @APIResponse(responseCode = "200", description = "It is done, with everything that the same conversation settles.")
    @APIResponse(responseCode = "409", description = "follow-up-not-due.")
    public FollowUpView complete(@PathParam("followUpId") UUID id, CompleteFollowUp command) {
        return completing.complete(id, command);
    }
}
