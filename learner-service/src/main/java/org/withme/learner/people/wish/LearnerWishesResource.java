package org.withme.learner.people.wish;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learners/{learnerId}/wishes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wishes")
class LearnerWishesResource {

    private final MakingWishes making;
    private final ReadingWishes reading;
    private final AnsweringWishes answering;
    private final SteeringWishes steering;

    LearnerWishesResource(
            MakingWishes making, ReadingWishes reading, AnsweringWishes answering, SteeringWishes steering) {
        this.making = making;
        this.reading = reading;
        this.answering = answering;
        this.steering = steering;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR, CASE_SUPERVISOR})
    @Operation(summary = "Enter what a learner said that they wish")
    @APIResponseSchema(
            value = WishView.class,
            responseCode = "201",
            responseDescription = "It waits; the learner is told.")
    public Response enterWish(@PathParam("learnerId") UUID learnerId, MakeWish command) {
        WishView wish = making.enter(learnerId, command);
        return Response.created(URI.create("/v1/learners/" + learnerId + "/wishes/" + wish.id()))
                .entity(wish)
                .build();
    }

    @GET
    @Path("/{wishId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, CASE_SUPERVISOR})
    @Operation(summary = "One wish, and what was answered")
    @APIResponse(responseCode = "200", description = "The wish.")
    public WishView readWish(@PathParam("learnerId") UUID learnerId, @PathParam("wishId") UUID wishId) {
        return reading.read(learnerId, wishId);
    }

    @POST
    @Path("/{wishId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR, CASE_SUPERVISOR})
    @Operation(summary = "Answer a wish")
    @APIResponse(responseCode = "200", description = "The wish as it is now. The same answer again changes nothing.")
    @APIResponse(responseCode = "409", description = "wish-is-over.")
    public WishView answerWish(
            @PathParam("learnerId") UUID learnerId, @PathParam("wishId") UUID wishId, AnswerWish command) {
        return answering.answer(learnerId, wishId, command);
    }

    @POST
    @Path("/{wishId}/ask-again")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say that my wish is not answered")
    @APIResponse(responseCode = "200", description = "It waits for an answer again.")
    @APIResponse(
            responseCode = "409",
            description = "wish-is-over, said-struck-out, nobody-to-ask or wish-stays-with-its-college.")
    public WishView askWishAgain(@PathParam("learnerId") UUID learnerId, @PathParam("wishId") UUID wishId) {
        return steering.askAgain(learnerId, wishId);
    }

    @POST
    @Path("/{wishId}/withdraw")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Withdraw my wish")
    @APIResponse(responseCode = "200", description = "It does not wait any more.")
    @APIResponse(responseCode = "409", description = "wish-is-over or said-struck-out.")
    public WishView withdrawWish(@PathParam("learnerId") UUID learnerId, @PathParam("wishId") UUID wishId) {
        return steering.withdraw(learnerId, wishId);
    }

    @POST
    @Path("/{wishId}/make-own")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Make a wish that was entered for me my own")
    @APIResponse(responseCode = "200", description = "It is yours.")
    @APIResponse(responseCode = "409", description = "not-said or said-struck-out.")
    public WishView makeWishOwn(@PathParam("learnerId") UUID learnerId, @PathParam("wishId") UUID wishId) {
        return steering.makeOwn(learnerId, wishId);
    }

    @POST
    @Path("/{wishId}/strike-out")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Strike out a wish that was entered for me")
    @APIResponse(responseCode = "200", description = "Nobody else sees that it ever was.")
    @APIResponse(responseCode = "409", description = "not-said or said-is-your-own.")
    public WishView strikeWishOut(@PathParam("learnerId") UUID learnerId, @PathParam("wishId") UUID wishId) {
        return steering.strikeOut(learnerId, wishId);
    }
}
