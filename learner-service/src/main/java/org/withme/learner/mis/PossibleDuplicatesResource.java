package org.withme.learner.mis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

@Path("/v1/mis/possible-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MIS_ADMINISTRATOR, Roles.PLATFORM_OPERATOR})
@Tag(name = "ILR imports")
class PossibleDuplicatesResource {

    private final ReadingDuplicates reading;

    PossibleDuplicatesResource(ReadingDuplicates reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listPossibleDuplicates",
            summary = "Learners who may be somebody known already",
            description = "Raised by an import, latest first. The MIS administrator sees pairs inside the own college."
                    + " Pairs across colleges are for the platform operator alone: ids, UKPRNs and reasons.")
    @APIResponse(responseCode = "200", description = "A page of possible duplicates.")
    public Page<DuplicateView> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, Limit.of(limit));
    }
}
