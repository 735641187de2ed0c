package org.withme.advocate.referral;

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
import org.withme.platform.identity.Roles;

@Path("/v1/advocacy/do-not-contact")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "Referrals")
class DoNotContactResource {

    private final KeepingDoNotContact keeping;

    DoNotContactResource(KeepingDoNotContact keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "readDoNotContact",
            summary = "Whether I said that I do not want to be contacted",
            description = "For the learner alone.")
    @APIResponse(responseCode = "200", description = "What stands.")
    public DoNotContactView read() {
        return keeping.read();
    }

    @PUT
    @Operation(
            operationId = "setDoNotContact",
            summary = "Do not contact me",
            description =
                    "Works at once: open offers are withdrawn, contacts are refused, nobody but you lifts it. Safe to"
                            + " repeat; needs no If-Match and no body.")
    @APIResponse(responseCode = "200", description = "It stands.")
    public DoNotContactView set() {
        return keeping.set();
    }

    @DELETE
    @Operation(
            operationId = "liftDoNotContact",
            summary = "You may contact me again",
            description = "Nothing that was held back meanwhile is made up for. Safe to repeat; needs no If-Match.")
    @APIResponse(responseCode = "204", description = "It does not stand.")
    public void lift() {
        keeping.lift();
    }
}
