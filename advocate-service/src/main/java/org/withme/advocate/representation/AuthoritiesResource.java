package org.withme.advocate.representation;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

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
    @RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "listAuthorities",
            summary = "What the advocate may speak in",
            description = "The latest first, with what has ended.")
    @APIResponse(responseCode = "200", description = "A page of authorities; next is the cursor of the page after it.")
    public Page<AuthorityView> list(
            @PathParam("caseId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "giveAuthority",
            summary = "Let my advocate speak with me and for me",
            description =
                    "Only the learner gives it: for what, and until when. It ends on that day, when you end it, or"
                            + " with the case. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = GiveAuthority.class),
                            examples =
                                    @ExampleObject(
                                            name = "assessment",
                                            summary = "In my assessment, until the end of term",
                                            value = "{\"scope\": [\"assessment\"], \"expiresOn\": \"2026-12-18\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Given.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The authority.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AuthorityView.class)))
    @APIResponse(responseCode = "409", description = "case-closed.")
    public Response give(@PathParam("caseId") UUID id, GiveAuthority command) {
        AuthorityView authority = giving.give(id, command);
        return Response.created(URI.create("/v1/advocacy/cases/" + id + "/authorities/" + authority.id()))
                .entity(authority)
                .build();
    }

    @GET
    @Path("/{authorityId}")
    @RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "readAuthority",
            summary = "One authority",
            description = "Also when it has ended. Of this case only.")
    @APIResponse(responseCode = "200", description = "The authority.")
    public AuthorityView read(@PathParam("caseId") UUID id, @PathParam("authorityId") UUID authorityId) {
        return reading.read(id, authorityId);
    }

    @POST
    @Path("/{authorityId}/end")
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "endAuthority",
            summary = "Take it back",
            description = "Works at once, everywhere. Safe to repeat; needs no If-Match and no body.")
    @APIResponse(responseCode = "200", description = "It has ended.")
    public AuthorityView end(@PathParam("caseId") UUID id, @PathParam("authorityId") UUID authorityId) {
        return giving.end(id, authorityId);
    }
}
