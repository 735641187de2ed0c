package org.withme.advocate.casework;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Flag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/advocacy/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
@Tag(name = "Cases")
class CasesResource {

    private final ReadingCases reading;
    private final SteeringCases steering;
    private final Preconditions preconditions;

    CasesResource(ReadingCases reading, SteeringCases steering, Preconditions preconditions) {
        this.reading = reading;
        this.steering = steering;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(summary = "My cases")
    @APIResponse(responseCode = "200", description = "A page of cases; next is the cursor of the page after it.")
    public Page<CaseSummary> listAdvocacyCases(
            @Parameter(
                            description = "Whether closed ones are listed too.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("closed")
                    String closed,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(Flag.of("closed", closed), cursor, limit);
    }

    @GET
    @Path("/{caseId}")
    @Operation(summary = "One case")
    @APIResponse(responseCode = "200", description = "The case.")
    public CaseView readAdvocacyCase(@PathParam("caseId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{caseId}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Pause a case")
    @APIResponse(responseCode = "200", description = "The case rests.")
    @APIResponse(responseCode = "409", description = "case-closed or case-paused.")
    public CaseView pauseCase(
            @PathParam("caseId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PauseCase command) {
        return steering.pause(id, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/resume")
    @Operation(summary = "Resume a paused case")
    @APIResponse(responseCode = "200", description = "The case goes on.")
    @APIResponse(responseCode = "409", description = "case-not-paused.")
    public CaseView resumeCase(@PathParam("caseId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return steering.resume(id, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Close a case with its outcome")
    @APIResponse(responseCode = "200", description = "The case is closed.")
    @APIResponse(responseCode = "409", description = "case-closed or no-return-recorded.")
    public CaseView closeCase(
            @PathParam("caseId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CloseCase command) {
        return steering.close(id, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/reopen")
    @Operation(summary = "Open a closed case again")
    @APIResponse(responseCode = "200", description = "The case is open.")
    @APIResponse(
            responseCode = "409",
            description = "case-not-closed, at-capacity, advocate-not-registered or advocacy-already-open.")
    public CaseView reopenCase(@PathParam("caseId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return steering.reopen(id, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "Record that the learner came back to learning")
    @APIResponse(responseCode = "200", description = "Recorded.")
    @APIResponse(responseCode = "409", description = "case-closed or return-recorded.")
    public CaseView recordReturn(@PathParam("caseId") UUID id, RecordReturn command) {
        return steering.recordReturn(id, command);
    }
}
