package org.withme.learner.people.account;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.identity.Roles;

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
    @RolesAllowed({Roles.MIS_ADMINISTRATOR, Roles.MIS_CLIENT})
    @Operation(
            operationId = "openAccount",
            summary = "Find or create a learner's account",
            description = "For the college's MIS administrator and its MIS. Safe to repeat: a learner has one account."
                    + " The temporary password is in this answer only; the college that opened the account is given another"
                    + " as long as it was never used, and then no more. Other colleges learn that there is an account.",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OpenAccount.class),
                            examples = {
                                @ExampleObject(name = "learner-id", summary = "The id is the username", value = "{}"),
                                @ExampleObject(
                                        name = "username",
                                        summary = "A username of the college's choice",
                                        value = "{\"username\": \"sam.okafor\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The account was created. Never cached.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account was there already. Never cached.",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "username-taken or account-has-another-username.")
    public Response open(@PathParam("learnerId") UUID id, OpenAccount command) {
        AccountView account = opening.open(id, command);
        return Response.status(account.created() ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(account)
                .build();
    }
}
