package org.withme.advocate.casework;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.LEARNER;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

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
    @RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "What the learner wants to come of the case")
    @APIResponse(responseCode = "200", description = "The plan; without words if there are none yet.")
    public PlanView readCasePlan(@PathParam("caseId") UUID id) {
        return reading.plan(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say what I want to come of the case")
    @APIResponse(responseCode = "200", description = "The plan as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "case-closed.")
    public PlanView writeCasePlan(
            @PathParam("caseId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, WritePlan command) {
        return writing.write(id, command, preconditions.require(ifMatch));
    }
}
