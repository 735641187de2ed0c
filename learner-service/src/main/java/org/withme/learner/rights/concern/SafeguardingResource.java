package org.withme.learner.rights.concern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/colleges/{ukprn}/safeguarding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Safeguarding")
class SafeguardingResource {

    private final ReadingSafeguarding reading;

    SafeguardingResource(ReadingSafeguarding reading) {
        this.reading = reading;
    }

    @GET
    @PermitAll
    @Operation(summary = "What to say before anybody writes, and who helps")
    @APIResponse(responseCode = "200", description = "The words, and how the college's lead is reached.")
    public SafeguardingView readSafeguarding(
            @Parameter(description = "The college.", example = "90000001") @PathParam("ukprn") String ukprn) {
        return reading.of(ukprn);
    }
}
