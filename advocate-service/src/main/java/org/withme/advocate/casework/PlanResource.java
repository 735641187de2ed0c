package org.withme.advocate.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/advocacy/cases/{caseId}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class PlanResource {

    private final ReadingCases reading;
    private final WritingPlans writing;
    private final Preconditions preconditions;

    PlanResource(ReadingCases reading, WritingPlans writing, Preconditions preconditions) {
        this.reading = reading;
        this.writing = writing;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "readCasePlan",
            summary = "What the learner wants to come of the case",
            description = "In the learner's words. The ETag is the If-Match of a change.")
    @APIResponse(responseCode = "200", description = "The plan; without words if there are none yet.")
    public PlanView read(@PathParam("caseId") UUID id) {
        return reading.plan(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "writeCasePlan",
            summary = "Say what I want to come of the case",
            description = "Only the learner writes here.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WritePlan.class),
                            examples =
                                    @ExampleObject(
                                            name = "plan",
                                            summary = "In my words",
                                            value = "{\"words\": \"To finish my level 2, two evenings a week.\"}")))
    @APIResponse(responseCode = "200", description = "The plan as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "case-closed.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public PlanView write(
            @PathParam("caseId") UUID id,
            @Parameter(description = "The ETag of the plan that you read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            WritePlan command) {
        return writing.write(id, command, preconditions.require(ifMatch));
    }
}
