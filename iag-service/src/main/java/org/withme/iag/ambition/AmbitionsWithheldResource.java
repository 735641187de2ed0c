package org.withme.iag.ambition;

import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/iag/ambitions-withheld")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LEARNER)
@Tag(name = "Ambitions")
class AmbitionsWithheldResource {

    private final WithholdingAmbitions withholding;

    AmbitionsWithheldResource(WithholdingAmbitions withholding) {
        this.withholding = withholding;
    }

    @GET
    @Operation(summary = "Whether my mentors do not read my ambitions")
    @APIResponse(responseCode = "200", description = "What stands.")
    public AmbitionsWithheldView readAmbitionsWithheld() {
        return withholding.read();
    }

    @PUT
    @Operation(summary = "My mentors do not read my ambitions")
    @APIResponse(responseCode = "200", description = "It stands.")
    public AmbitionsWithheldView withholdAmbitions() {
        return withholding.withhold();
    }

    @DELETE
    @Operation(summary = "My mentors may read my ambitions again")
    @APIResponse(responseCode = "204", description = "They may.")
    public void shareAmbitions() {
        withholding.share();
    }
}
