package org.withme.learner.rights.consent;

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

@Path("/v1/learners/{learnerId}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.LEARNER)
@Tag(name = "Consent")
class ConsentResource {

    private final ReadingConsents reading;
    private final DecidingConsents deciding;

    ConsentResource(ReadingConsents reading, DecidingConsents deciding) {
        this.reading = reading;
        this.deciding = deciding;
    }

    @GET
    @Operation(
            operationId = "listConsents",
            summary = "What I agreed to",
            description = "For the learner alone, the latest first, with what was withdrawn.")
    @APIResponse(responseCode = "200", description = "A page of consents; next is the cursor of the page after it.")
    public Page<ConsentView> list(
            @PathParam("learnerId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(id, cursor, limit);
    }

    @GET
    @Path("/purposes")
    @Operation(
            operationId = "listPurposes",
            summary = "What I can be asked, and what I am only told",
            description = "The catalogue of purposes: lawful basis, who decides, current wording.")
    @APIResponse(responseCode = "200", description = "Every purpose, on one page.")
    public Page<PurposeView> purposes(@PathParam("learnerId") UUID id) {
        return reading.purposes(id);
    }

    @GET
    @Path("/recipients")
    @Operation(
            operationId = "listRecipients",
            summary = "To whom I can agree",
            description =
                    "The careers organisations that there are, and my own colleges, each with the purposes for which"
                            + " they can be named.")
    @APIResponse(responseCode = "200", description = "Every recipient, on one page.")
    public Page<RecipientView> recipients(@PathParam("learnerId") UUID id) {
        return reading.recipients(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "giveConsent",
            summary = "Agree to something",
            description = "Only the learner agrees, to the current wording, and can take it back at any time."
                    + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = GiveConsent.class),
                            examples =
                                    @ExampleObject(
                                            name = "careers-feed",
                                            summary = "A careers organisation may read my ambition",
                                            value = "{\"purpose\": \"careers-feed\", \"recipient\": \"careers-demo\","
                                                    + " \"scope\": [\"ambition\"], \"wordingVersion\": \"2026-1\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The consent.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(responseCode = "409", description = "consent-already-given.")
    public Response give(@PathParam("learnerId") UUID id, GiveConsent command) {
        ConsentView consent = deciding.give(id, command);
        return Response.created(URI.create("/v1/learners/" + id + "/consents/" + consent.id()))
                .entity(consent)
                .build();
    }

    @GET
    @Path("/{consentId}")
    @Operation(
            operationId = "readConsent",
            summary = "One thing that I agreed to",
            description = "For the learner alone, also after it was withdrawn.")
    @APIResponse(responseCode = "200", description = "The consent.")
    public ConsentView read(@PathParam("learnerId") UUID id, @PathParam("consentId") UUID consentId) {
        return reading.read(id, consentId);
    }

    @POST
    @Path("/{consentId}/withdraw")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Take it back",
            description = "Works at once, everywhere. Safe to repeat; needs no If-Match and no body.")
    @APIResponse(responseCode = "200", description = "It is withdrawn.")
    public ConsentView withdraw(@PathParam("learnerId") UUID id, @PathParam("consentId") UUID consentId) {
        return deciding.withdraw(id, consentId);
    }
}
