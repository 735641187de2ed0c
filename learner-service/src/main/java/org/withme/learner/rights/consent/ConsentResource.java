package org.withme.learner.rights.consent;

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

@Path("/v1/learners/{learnerId}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LEARNER)
@Tag(name = "Consent")
class ConsentResource {

    private final ReadingConsents reading;
    private final DecidingConsents deciding;

    ConsentResource(ReadingConsents reading, DecidingConsents deciding) {
        this.reading = reading;
        this.deciding = deciding;
    }

    @GET
    @Operation(summary = "What I agreed to")
    public Page<ConsentView> listConsents(
            @PathParam("learnerId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(id, cursor, limit);
    }

    @GET
    @Path("/purposes")
    @Operation(summary = "What I can be asked, and what I am only told")
    @APIResponse(responseCode = "200", description = "Every purpose, on one page.")
    public Page<PurposeView> listPurposes(@PathParam("learnerId") UUID id) {
        return reading.purposes(id);
    }

    @GET
    @Path("/recipients")
    @Operation(summary = "To whom I can agree")
    @APIResponse(responseCode = "200", description = "Every recipient, on one page.")
    public Page<RecipientView> listRecipients(@PathParam("learnerId") UUID id) {
        return reading.recipients(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Agree to something")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(responseCode = "409", description = "consent-already-given.")
    public Response giveConsent(@PathParam("learnerId") UUID id, GiveConsent command) {
        ConsentView consent = deciding.give(id, command);
        return Response.created(URI.create("/v1/learners/" + id + "/consents/" + consent.id()))
                .entity(consent)
                .build();
    }

    @GET
    @Path("/{consentId}")
    @Operation(summary = "One thing that I agreed to")
    @APIResponse(responseCode = "200", description = "The consent.")
    public ConsentView readConsent(@PathParam("learnerId") UUID id, @PathParam("consentId") UUID consentId) {
        return reading.read(id, consentId);
    }

    @POST
    @Path("/{consentId}/withdraw")
    @Operation(summary = "Withdraw a consent")
    @APIResponse(responseCode = "200", description = "It is withdrawn.")
    public ConsentView withdrawConsent(@PathParam("learnerId") UUID id, @PathParam("consentId") UUID consentId) {
        return deciding.withdraw(id, consentId);
    }
}
