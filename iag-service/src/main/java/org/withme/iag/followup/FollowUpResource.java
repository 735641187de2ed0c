package org.withme.iag.followup;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.LEARNER;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

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
    @RolesAllowed({LEARNER, ADVISER})
    @Operation(summary = "Contacts that are due")
    public Page<FollowUpView> listFollowUps(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @GET
    @Path("/{followUpId}")
    @RolesAllowed({LEARNER, ADVISER})
    @Operation(summary = "One contact that is due, or was")
    @APIResponse(responseCode = "200", description = "The follow-up.")
    public FollowUpView readFollowUp(@PathParam("followUpId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{followUpId}/take")
    @RolesAllowed(ADVISER)
    @Operation(summary = "I look after this contact")
    @APIResponse(responseCode = "200", description = "You look after it.")
    @APIResponse(responseCode = "409", description = "follow-up-taken (by a colleague), follow-up-not-due.")
    public FollowUpView takeFollowUp(@PathParam("followUpId") UUID id) {
        return working.take(id);
    }

    @POST
    @Path("/{followUpId}/release")
    @RolesAllowed(ADVISER)
    @Operation(summary = "Somebody else may look after this contact")
    @APIResponse(responseCode = "200", description = "Nobody looks after it.")
    @APIResponse(responseCode = "409", description = "follow-up-not-due.")
    public FollowUpView releaseFollowUp(@PathParam("followUpId") UUID id) {
        return working.release(id);
    }

    @POST
    @Path("/{followUpId}/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADVISER)
    @Operation(summary = "I tried and did not reach them")
    @APIResponse(responseCode = "200", description = "Recorded; the learner is told.")
    @APIResponse(responseCode = "409", description = "way-not-agreed, follow-up-not-due.")
    public FollowUpView recordAttempt(@PathParam("followUpId") UUID id, RecordAttempt command) {
        return working.attempt(id, command);
    }

    @POST
    @Path("/{followUpId}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADVISER)
    @Operation(summary = "What came of the contact")
    @APIResponse(responseCode = "200", description = "It is done, with everything that the same conversation settles.")
    @APIResponse(responseCode = "409", description = "follow-up-not-due.")
    public FollowUpView completeFollowUp(@PathParam("followUpId") UUID id, CompleteFollowUp command) {
        return completing.complete(id, command);
    }
}
