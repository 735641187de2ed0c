package org.withme.learner.learning.plan;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

@Path("/v1/learners/{learnerId}/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class GoalsResource {

    private final WritingGoals writing;
    private final SteeringGoals steering;
    private final ShowingResults showing;
    private final ReadingPlans reading;
    private final Preconditions preconditions;

    GoalsResource(
            WritingGoals writing,
            SteeringGoals steering,
            ShowingResults showing,
            ReadingPlans reading,
            Preconditions preconditions) {
        this.writing = writing;
        this.steering = steering;
        this.showing = showing;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Write a goal of my own, or enter what a learner said")
    @APIResponseSchema(value = GoalView.class, responseCode = "201", responseDescription = "It is in the plan.")
    @APIResponse(responseCode = "409", description = "plan-is-full or goal-to-look-at-first.")
    public Response writeGoal(@PathParam("learnerId") UUID learnerId, WriteGoal command) {
        GoalView goal = writing.write(learnerId, command);
        return Response.created(URI.create("/v1/learners/" + learnerId + "/goals/" + goal.id()))
                .entity(goal)
                .build();
    }

    @GET
    @Path("/{goalId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "One goal")
    @APIResponse(responseCode = "200", description = "The goal, its steps and what is proposed about it.")
    public GoalView readGoal(@PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId) {
        return reading.goal(learnerId, goalId);
    }

    @PUT
    @Path("/{goalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Change what my goal says")
    @APIResponse(responseCode = "200", description = "The goal as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "goal-is-over or said-struck-out.")
    public GoalView changeGoal(
            @PathParam("learnerId") UUID learnerId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ChangeGoal command) {
        return writing.change(learnerId, goalId, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{goalId}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Add a step to my goal")
    @APIResponse(responseCode = "200", description = "The goal with the step.")
    @APIResponse(responseCode = "409", description = "goal-is-over, goal-is-full or said-struck-out.")
    public GoalView addGoalStep(
            @PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId, AddStep command) {
        return steering.addStep(learnerId, goalId, command);
    }

    @POST
    @Path("/{goalId}/tick")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Tick a step")
    @APIResponse(responseCode = "200", description = "The goal. Ticking once more changes nothing.")
    @APIResponse(responseCode = "409", description = "goal-is-over or said-struck-out.")
    public GoalView tickGoalStep(
            @PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId, TickStep command) {
        return steering.tick(learnerId, goalId, command);
    }

    @POST
    @Path("/{goalId}/date")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "Move the date of a goal or step, or propose to")
    @APIResponse(
            responseCode = "200",
            description = "The goal: with its new date, or with the proposal that waits for the other side.")
    @APIResponse(
            responseCode = "409",
            description = "goal-is-over, proposal-to-answer-first, learners-own-proposal-waits, nobody-to-answer or"
                    + " said-struck-out.")
    public GoalView moveGoalDate(
            @PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId, MoveDate command) {
        return steering.moveDate(learnerId, goalId, command);
    }

    @POST
    @Path("/{goalId}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Say where a goal stands, or propose that it is over")
    @APIResponse(
            responseCode = "200",
            description = "The goal: as it stands now, or with the proposal that waits for the other side.")
    @APIResponse(responseCode = "409", description = "goal-is-over, proposal-to-answer-first or said-struck-out.")
    public GoalView sayGoalState(
            @PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId, SayGoalState command) {
        return steering.sayState(learnerId, goalId, command);
    }

    @POST
    @Path("/{goalId}/looked-at")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Say that we looked at a goal")
    @APIResponse(responseCode = "200", description = "The goal; it does not wait to be looked at any more.")
    @APIResponse(responseCode = "409", description = "goal-is-over or said-struck-out.")
    public GoalView lookAtGoal(@PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId) {
        return steering.lookAt(learnerId, goalId);
    }

    @POST
    @Path("/{goalId}/results")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Show a result with my goal")
    @APIResponse(responseCode = "200", description = "The goal with the result. Showing it once more changes nothing.")
    @APIResponse(responseCode = "409", description = "said-struck-out.")
    public GoalView showGoalResult(
            @PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId, ShowResult command) {
        return showing.show(learnerId, goalId, command);
    }

    @POST
    @Path("/{goalId}/results/remove")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Show a result with my goal no more")
    @APIResponse(responseCode = "200", description = "The goal without the result, whether or not it stood there.")
    @APIResponse(responseCode = "409", description = "said-struck-out.")
    public GoalView removeGoalResult(
            @PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId, ShowResult command) {
        return showing.remove(learnerId, goalId, command);
    }

    @POST
    @Path("/{goalId}/make-own")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Make a goal that was entered for me my own")
    @APIResponse(responseCode = "200", description = "It is yours.")
    @APIResponse(responseCode = "409", description = "not-said or said-struck-out.")
    public GoalView makeGoalOwn(@PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId) {
        return steering.makeOwn(learnerId, goalId);
    }

    @POST
    @Path("/{goalId}/strike-out")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Strike out a goal that was entered for me")
    @APIResponse(responseCode = "200", description = "Nobody else sees that it ever was.")
    @APIResponse(responseCode = "409", description = "not-said or said-is-your-own.")
    public GoalView strikeGoalOut(@PathParam("learnerId") UUID learnerId, @PathParam("goalId") UUID goalId) {
        return steering.strikeOut(learnerId, goalId);
    }
}
