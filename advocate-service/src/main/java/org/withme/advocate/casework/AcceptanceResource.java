package org.withme.advocate.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.identity.Roles;

@Path("/v1/advocacy/referrals/{referralId}/accept")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADVOCATE)
@Tag(name = "Cases")
class AcceptanceResource {

    private final AcceptingReferrals accepting;

    AcceptanceResource(AcceptingReferrals accepting) {
        this.accepting = accepting;
    }

    @POST
    @Operation(
            operationId = "acceptReferral",
            summary = "Take on a learner who said yes",
            description =
                    "Within your capacity; of several advocates at once, one does. The learner learns who you are."
                            + " Needs no body. Accepts an Idempotency-Key.")
    @APIResponse(
            responseCode = "201",
            description = "The case is open.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The case.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "409", description = "at-capacity, advocate-not-registered or referral-not-waiting.")
    public Response accept(@PathParam("referralId") UUID id) {
        CaseView opened = accepting.accept(id);
        return Response.created(URI.create("/v1/advocacy/cases/" + opened.id()))
                .entity(opened)
                .build();
    }
}
