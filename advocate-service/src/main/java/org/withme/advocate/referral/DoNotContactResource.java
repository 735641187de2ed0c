package org.withme.advocate.referral;

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

@Path("/v1/advocacy/do-not-contact")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LEARNER)
@Tag(name = "Referrals")
class DoNotContactResource {

    private final KeepingDoNotContact keeping;

    DoNotContactResource(KeepingDoNotContact keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(summary = "Whether I said that I do not want to be contacted")
    @APIResponse(responseCode = "200", description = "What stands.")
    public DoNotContactView readDoNotContact() {
        return keeping.read();
    }

    @PUT
    @Operation(summary = "Do not contact me")
    @APIResponse(responseCode = "200", description = "It stands.")
    public DoNotContactView setDoNotContact() {
        return keeping.set();
    }

    @DELETE
    @Operation(summary = "You may contact me again")
    @APIResponse(responseCode = "204", description = "It does not stand.")
    public void liftDoNotContact() {
        keeping.lift();
    }
}
