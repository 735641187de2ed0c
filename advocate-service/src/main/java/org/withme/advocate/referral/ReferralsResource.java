package org.withme.advocate.referral;

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

@Path("/v1/advocacy/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class ReferralsResource {

    private final ReadingReferrals reading;
    private final ReferringLearners referring;
    private final AnsweringOffers answering;

    ReferralsResource(ReadingReferrals reading, ReferringLearners referring, AnsweringOffers answering) {
        this.reading = reading;
        this.referring = referring;
        this.answering = answering;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "listReferrals",
            summary = "What was offered to me, or who waits for an advocate",
            description =
                    "A learner: what was offered to them or asked for by them, the latest first. Advocates and case"
                            + " supervisors: who said yes at their college and waits, the longest first; never an unanswered offer.")
    @APIResponse(responseCode = "200", description = "A page of referrals; next is the cursor of the page after it.")
    public Page<ReferralSummary> list(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.LEARNER,
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ALS_LEAD,
        Roles.ADVOCATE,
        Roles.CASE_SUPERVISOR
    })
    @Operation(
            operationId = "referToAdvocate",
            summary = "Ask for an advocate, or suggest one",
            description =
                    "By the learner it waits for an advocate at once. By somebody beside the learner it is an offer,"
                            + " which the learner answers; what became of it you learn as far as they allow. If something is open"
                            + " already, this attaches to it. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReferToAdvocate.class),
                            examples = {
                                @ExampleObject(
                                        name = "learner",
                                        summary = "I ask for myself",
                                        value = "{\"words\": \"I would like to come back and do not know how.\"}"),
                                @ExampleObject(
                                        name = "tutor",
                                        summary = "A tutor suggests one",
                                        value = "{\"learnerId\": \"01990d3c-0000-7000-8000-000000000001\"}")
                            }))
    @APIResponse(
            responseCode = "404",
            description = "There is no such learner, or they are not yours to see: the same answer for both.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where you see what becomes of it.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "409", description = "do-not-contact.")
    public Response refer(ReferToAdvocate command) {
        ReferralView referral = referring.refer(command);
        return Response.created(URI.create("/v1/advocacy/referrals/" + referral.id()))
                .entity(referral)
                .build();
    }

    @GET
    @Path("/{referralId}")
    @RolesAllowed({
        Roles.LEARNER,
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ALS_LEAD,
        Roles.ADVOCATE,
        Roles.CASE_SUPERVISOR
    })
    @Operation(
            operationId = "readReferral",
            summary = "One referral, and how long it may wait",
            description = "While it waits it says an honest date with its range, or why there is none yet. Who referred"
                    + " sees what the learner allows.")
    @APIResponse(responseCode = "200", description = "The referral.")
    public ReferralView read(@PathParam("referralId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{referralId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "answerOffer",
            summary = "Say yes or no to an advocate",
            description = "Only the learner answers. Until an advocate has accepted, a yes can be taken back with a no."
                    + " Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AnswerOffer.class),
                            examples =
                                    @ExampleObject(
                                            name = "yes",
                                            summary = "Yes, and my tutor may know",
                                            value = "{\"answer\": \"YES\", \"tellReferrer\": true}")))
    @APIResponse(responseCode = "200", description = "The referral as it is now.")
    @APIResponse(responseCode = "409", description = "offer-is-over or case-is-open.")
    public ReferralView answer(@PathParam("referralId") UUID id, AnswerOffer command) {
        return answering.answer(id, command);
    }
}
