package org.withme.learner.learning.tutorial;

import static org.withme.platform.identity.Roles.QUALITY_MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/colleges/{ukprn}/tutorials-worth-it")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tutorials")
class WorthItResource {

    private final ReadingWorthIt reading;

    WorthItResource(ReadingWorthIt reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed(QUALITY_MANAGER)
    @Operation(summary = "Whether tutorials were worth it, by purpose")
    @APIResponse(responseCode = "200", description = "Counts of quarters that are settled.")
    public WorthItView readTutorialsWorthIt(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn) {
        return reading.read(ukprn);
    }
}
