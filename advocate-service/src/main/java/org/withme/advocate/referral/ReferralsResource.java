package org.withme.advocate.referral;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ALS_LEAD;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

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

@Path("/v1/advocacy/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class ReferralsResource {

    private final ReadingReferrals reading;
    private final ReferringLearners referring;
    private final AnsweringOffers answering;
    private final AnsweringSaid answeringSaid;

    ReferralsResource(
            ReadingReferrals reading,
            ReferringLearners referring,
            AnsweringOffers answering,
            AnsweringSaid answeringSaid) {
        this.reading = reading;
        this.referring = referring;
        this.answering = answering;
        this.answeringSaid = answeringSaid;
    }

    @GET
    @RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "What was offered to me, or who waits for an advocate")
    public Page<ReferralSummary> listReferrals(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ALS_LEAD, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "Ask for an advocate, or suggest one")
    @APIResponse(
            responseCode = "404",
            description = "There is no such learner, or they are not yours to see: the same answer for both.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(responseCode = "409", description = "do-not-contact.")
    public Response referToAdvocate(ReferToAdvocate command) {
        ReferralView referral = referring.refer(command);
        return Response.created(URI.create("/v1/advocacy/referrals/" + referral.id()))
                .entity(referral)
                .build();
    }

    @GET
    @Path("/{referralId}")
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ALS_LEAD, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "One referral, and how long it may wait")
    @APIResponse(responseCode = "200", description = "The referral.")
    public ReferralView readReferral(@PathParam("referralId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{referralId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say yes or no to an advocate")
    @APIResponse(responseCode = "200", description = "The referral as it is now.")
    @APIResponse(responseCode = "409", description = "offer-is-over or case-is-open.")
    public ReferralView answerOffer(@PathParam("referralId") UUID id, AnswerOffer command) {
        return answering.answer(id, command);
    }

    @POST
    @Path("/{referralId}/make-own")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Make an answer that was entered for me my own")
    @APIResponse(responseCode = "200", description = "It is yours.")
    @APIResponse(responseCode = "409", description = "not-said or said-struck-out.")
    public ReferralView makeAnswerOwn(@PathParam("referralId") UUID id) {
        return answeringSaid.makeOwn(id);
    }

    @POST
    @Path("/{referralId}/strike-out")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Strike out an answer that was entered for me")
    @APIResponse(responseCode = "200", description = "The offer waits for you again, as if nobody had answered.")
    @APIResponse(responseCode = "409", description = "not-said, said-is-your-own, case-is-open or offer-is-over.")
    public ReferralView strikeAnswerOut(@PathParam("referralId") UUID id) {
        return answeringSaid.strikeOut(id);
    }
}
