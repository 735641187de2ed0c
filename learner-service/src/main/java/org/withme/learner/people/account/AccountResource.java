package org.withme.learner.people.account;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners/{learnerId}/account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AccountResource {

    private final OpeningAccounts opening;

    AccountResource(OpeningAccounts opening) {
        this.opening = opening;
    }

    @POST
    @RolesAllowed({MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(
            summary = "Find or create a learner's account",
            extensions = {
                @Extension(name = "x-without-idempotency-key", value = "true"),
                @Extension(name = "x-without-location", value = "true")
            })
    @APIResponse(responseCode = "201", description = "The account was created. Never cached.")
    @APIResponseSchema(
            value = AccountView.class,
            responseCode = "200",
            responseDescription = "The account was there already. Never cached.")
    @APIResponse(responseCode = "409", description = "username-taken or account-has-another-username.")
    public Response openAccount(@PathParam("learnerId") UUID id, OpenAccount command) {
        AccountView account = opening.open(id, command);
        return Response.status(account.created() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(account)
                .build();
    }
}
