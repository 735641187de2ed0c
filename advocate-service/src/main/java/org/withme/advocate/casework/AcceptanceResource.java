package org.withme.advocate.casework;

import static org.withme.platform.identity.Roles.ADVOCATE;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/advocacy/referrals/{referralId}/accept")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADVOCATE)
@Tag(name = "Cases")
class AcceptanceResource {

    private final AcceptingReferrals accepting;

    AcceptanceResource(AcceptingReferrals accepting) {
        this.accepting = accepting;
    }

    @POST
    @Operation(summary = "Take on a learner who said yes")
    @APIResponseSchema(value = CaseView.class, responseCode = "201", responseDescription = "The case is open.")
    @APIResponse(responseCode = "409", description = "at-capacity, advocate-not-registered or referral-not-waiting.")
    public Response acceptReferral(@PathParam("referralId") UUID id) {
        CaseView opened = accepting.accept(id);
        return Response.created(URI.create("/v1/advocacy/cases/" + opened.id()))
                .entity(opened)
                .build();
    }
}
