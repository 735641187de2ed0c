package org.withme.learner.people.account;

import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class PeopleResource {

    private final AddingPeople adding;

    PeopleResource(AddingPeople adding) {
        this.adding = adding;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PLATFORM_OPERATOR)
    @Operation(
            summary = "Open an account for somebody who belongs to no college",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @APIResponse(responseCode = "200", description = "The account was there already. Never cached.")
    @APIResponseSchema(
            value = AccountView.class,
            responseCode = "201",
            responseDescription = "The person and the account are there. Never cached.")
    @APIResponse(responseCode = "409", description = "username-taken.")
    public Response addPerson(AddPerson command) {
        AccountView account = adding.add(command);
        URI person = URI.create("/v1/learners/" + account.learnerId());
        return (account.created() ? Response.created(person) : Response.ok().location(person))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(account)
                .build();
    }
}
