package org.withme.advocate.representation;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/advocacy/cases/{caseId}/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Representation")
class AuthoritiesResource {

    private final ReadingAuthorities reading;
    private final GivingAuthority giving;

    AuthoritiesResource(ReadingAuthorities reading, GivingAuthority giving) {
        this.reading = reading;
        this.giving = giving;
    }

    @GET
    @RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "What the advocate may speak in")
    public Page<AuthorityView> listAuthorities(
            @PathParam("caseId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Let my advocate speak with me and for me")
    @APIResponseSchema(value = AuthorityView.class, responseCode = "201", responseDescription = "Given.")
    @APIResponse(responseCode = "409", description = "case-closed.")
    public Response giveAuthority(@PathParam("caseId") UUID id, GiveAuthority command) {
        AuthorityView authority = giving.give(id, command);
        return Response.created(URI.create("/v1/advocacy/cases/" + id + "/authorities/" + authority.id()))
                .entity(authority)
                .build();
    }

    @GET
    @Path("/{authorityId}")
    @RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "One authority")
    @APIResponse(responseCode = "200", description = "The authority.")
    public AuthorityView readAuthority(@PathParam("caseId") UUID id, @PathParam("authorityId") UUID authorityId) {
        return reading.read(id, authorityId);
    }

    @POST
    @Path("/{authorityId}/end")
    @RolesAllowed(LEARNER)
    @Operation(summary = "End an authority")
    @APIResponse(responseCode = "200", description = "It has ended.")
    public AuthorityView endAuthority(@PathParam("caseId") UUID id, @PathParam("authorityId") UUID authorityId) {
        return giving.end(id, authorityId);
    }
}
