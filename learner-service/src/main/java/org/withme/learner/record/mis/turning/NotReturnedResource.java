package org.withme.learner.record.mis.turning;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;

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

@Path("/v1/mis/not-returned")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MIS_CLIENT, MIS_ADMINISTRATOR})
@Tag(name = "ILR imports")
class NotReturnedResource {

    private final ReadingNotReturned reading;

    NotReturnedResource(ReadingNotReturned reading) {
        this.reading = reading;
    }

    @GET
    @Operation(summary = "Continuing enrolments that no later year lists")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponse(responseCode = "200", description = "A page of enrolments; next is the cursor of the page after it.")
    public Page<NotReturnedView> listNotReturned(
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200; 50 if left out.", example = "50") @QueryParam("limit") Integer limit) {
        return reading.list(cursor, Limit.of(limit));
    }
}
