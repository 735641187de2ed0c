package org.withme.learner.rights.disclosure;

import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/colleges/{ukprn}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({DSL, CASE_SUPERVISOR})
@Tag(name = "Safeguarding")
class CollegeDisclosuresResource {

    private final ReadingDisclosures reading;

    CollegeDisclosuresResource(ReadingDisclosures reading) {
        this.reading = reading;
    }

    @GET
    @Operation(summary = "Your college's disclosures that wait for somebody")
    @APIResponse(responseCode = "200", description = "A page of disclosures; next is the cursor of the page after it.")
    public Page<DisclosureView> listCollegeDisclosures(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @Parameter(
                            description = "WAITING or ALL; WAITING if left out.",
                            schema = @Schema(implementation = ReadingDisclosures.Which.class))
                    @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.ofCollege(ukprn, state, cursor, limit);
    }
}
