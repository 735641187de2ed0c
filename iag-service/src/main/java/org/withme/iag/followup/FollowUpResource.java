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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final CompletingFollowUps completing;

    FollowUpResource(ReadingFollowUps reading, CompletingFollowUps completing) {
        this.reading = reading;
        this.completing = completing;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(
            operationId = "listFollowUps",
            summary = "Contacts that are due",
            description =
                    "For an adviser those of their college, each with the ambition to start from, the earliest first;"
                            + " never a learner who asked not to be contacted. For a learner their own, with what became of them.")
    @APIResponse(responseCode = "200", description = "A page of follow-ups; next is the cursor of the page after it.")
    public Page<FollowUpView> list(
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200; 50 if left out.", example = "50") @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEARNER, Roles.ADVISER})
    @Operation(operationId = "readFollowUp", summary = "One contact that is due, or was")
    @APIResponse(responseCode = "200", description = "The follow-up.")
    public FollowUpView read(@PathParam("id") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADVISER)
    @Operation(
            operationId = "completeFollowUp",
            summary = "The contact was made",
            description = "With the session that came of it, if there was one. Accepts an Idempotency-Key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CompleteFollowUp.class)))
    @APIResponse(responseCode = "200", description = "It is done.")
    @APIResponse(responseCode = "409", description = "follow-up-not-due.")
    public FollowUpView complete(@PathParam("id") UUID id, CompleteFollowUp command) {
        return completing.complete(id, command);
    }
}
