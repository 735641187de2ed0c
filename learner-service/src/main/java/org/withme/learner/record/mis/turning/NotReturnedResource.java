package org.withme.learner.record.mis.turning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

@Path("/v1/mis/not-returned")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR})
@Tag(name = "ILR imports")
class NotReturnedResource {

    private final ReadingNotReturned reading;

    NotReturnedResource(ReadingNotReturned reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listNotReturned",
            summary = "Enrolments that a year's turn left behind",
            description =
                    "Of your college: still current when their collection year ended, and in no return of a later year."
                            + " A person finds out: list them in the next return, or state in one of their own year how they ended."
                            + " They are not withdrawn by it, and stop opening the record to staff after accessUntil."
                            + " The learners see that you read it.")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponse(responseCode = "200", description = "A page of enrolments; next is the cursor of the page after it.")
    public Page<NotReturnedView> list(
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200; 50 if left out.", example = "50") @QueryParam("limit") Integer limit) {
        return reading.list(cursor, Limit.of(limit));
    }
}
