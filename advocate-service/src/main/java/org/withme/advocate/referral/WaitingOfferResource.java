package org.withme.advocate.referral;

import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.MENTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/advocacy/learners/{learnerId}/offer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class WaitingOfferResource {

    private final BringingOffers bringing;
    private final EnteringAnswers entering;

    WaitingOfferResource(BringingOffers bringing, EnteringAnswers entering) {
        this.bringing = bringing;
        this.entering = entering;
    }

    @GET
    @RolesAllowed({MENTOR, CASE_SUPERVISOR})
    @Operation(summary = "That an offer waits for a learner")
    @APIResponse(responseCode = "200", description = "Since when, and to a case supervisor for which kind of reason.")
    @APIResponse(
            responseCode = "404",
            description = "No offer waits, or it is not yours to see: the same answer for both.")
    public WaitingOfferView readWaitingOffer(@PathParam("learnerId") UUID learnerId) {
        return bringing.read(learnerId);
    }

    @POST
    @Path("/bring")
    @RolesAllowed(CASE_SUPERVISOR)
    @Operation(summary = "Ask the learner's mentor to bring the offer")
    @APIResponse(responseCode = "200", description = "It waits in the inbox of the learner's mentors.")
    @APIResponse(responseCode = "409", description = "nobody-to-bring-the-offer, no-way-agreed or offer-is-over.")
    public WaitingOfferView askToBringOffer(@PathParam("learnerId") UUID learnerId) {
        return bringing.ask(learnerId);
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, CASE_SUPERVISOR})
    @Operation(summary = "Enter what a learner answered to an offer")
    @APIResponse(responseCode = "200", description = "As it was entered; the learner is told.")
    @APIResponse(
            responseCode = "404",
            description = "No offer waits, or it is not yours to enter: the same answer for both.")
    @APIResponse(responseCode = "409", description = "offer-is-over or advocacy-already-open.")
    public EnteredAnswerView enterAnswer(@PathParam("learnerId") UUID learnerId, EnterAnswer command) {
        return entering.enter(learnerId, command);
    }
}
