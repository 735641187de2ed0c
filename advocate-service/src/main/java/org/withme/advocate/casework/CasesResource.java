package org.withme.advocate.casework;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Flag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/advocacy/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
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
    @Operation(
            operationId = "listAdvocacyCases",
            summary = "My cases",
            description = "A learner: their own. An advocate: those they accepted. A case supervisor: their college's."
                    + " The latest first.")
    @APIResponse(responseCode = "200", description = "A page of cases; next is the cursor of the page after it.")
    public Page<CaseSummary> list(
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
    @Operation(
            operationId = "readAdvocacyCase",
            summary = "One case",
            description =
                    "With the words to show before somebody writes in it (W1). The ETag is the If-Match of pausing,"
                            + " resuming, closing and reopening.")
    @APIResponse(responseCode = "200", description = "The case.")
    public CaseView read(@PathParam("caseId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{caseId}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "pauseCase",
            summary = "Let the case rest",
            description = "By anybody in it. Nobody is contacted until it is resumed. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PauseCase.class),
                            examples =
                                    @ExampleObject(name = "pause", summary = "The learner wants quiet", value = "{}")))
    @APIResponse(responseCode = "200", description = "The case rests.")
    @APIResponse(responseCode = "409", description = "case-closed or case-paused.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public CaseView pause(
            @PathParam("caseId") UUID id,
            @Parameter(description = "The ETag of the case that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            PauseCase command) {
        return steering.pause(id, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/resume")
    @Operation(
            operationId = "resumeCase",
            summary = "Go on with a case that rests",
            description = "By anybody in it. Needs no body. Accepts an Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "The case goes on.")
    @APIResponse(responseCode = "409", description = "case-not-paused.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public CaseView resume(
            @PathParam("caseId") UUID id,
            @Parameter(description = "The ETag of the case that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return steering.resume(id, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeCase",
            summary = "Close a case with its outcome",
            description =
                    "Frees a place of the advocate and ends every authority. The learner may end their case at any"
                            + " moment. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CloseCase.class),
                            examples =
                                    @ExampleObject(
                                            name = "returned",
                                            summary = "The learner is back",
                                            value = "{\"outcome\": \"RETURNED\"}")))
    @APIResponse(responseCode = "200", description = "The case is closed.")
    @APIResponse(responseCode = "409", description = "case-closed or no-return-recorded.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public CaseView close(
            @PathParam("caseId") UUID id,
            @Parameter(description = "The ETag of the case that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            CloseCase command) {
        return steering.close(id, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/reopen")
    @Operation(
            operationId = "reopenCase",
            summary = "Open a closed case again",
            description =
                    "By anybody in it, within the advocate's capacity, unless something else of the learner is open."
                            + " Needs no body. Accepts an Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "The case is open.")
    @APIResponse(
            responseCode = "409",
            description = "case-not-closed, at-capacity, advocate-not-registered or advocacy-already-open.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public CaseView reopen(
            @PathParam("caseId") UUID id,
            @Parameter(description = "The ETag of the case that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        return steering.reopen(id, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{caseId}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "recordReturn",
            summary = "Record that the learner came back to learning",
            description = "Their journey shows it, and guidance welcomes them back. The same day again changes nothing."
                    + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RecordReturn.class),
                            examples = @ExampleObject(name = "return", summary = "Back today", value = "{}")))
    @APIResponse(responseCode = "200", description = "Recorded.")
    @APIResponse(responseCode = "409", description = "case-closed or return-recorded.")
    public CaseView recordReturn(@PathParam("caseId") UUID id, RecordReturn command) {
        return steering.recordReturn(id, command);
    }
}
