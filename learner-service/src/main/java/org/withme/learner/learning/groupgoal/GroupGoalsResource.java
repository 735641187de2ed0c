package org.withme.learner.learning.groupgoal;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.learner.learning.plan.AddStep;
import org.withme.learner.learning.plan.TickStep;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/groups/{groupId}/goals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class GroupGoalsResource {

    private final KeepingGroupGoals keeping;
    private final ReadingGroupGoals reading;
    private final Preconditions preconditions;

    GroupGoalsResource(KeepingGroupGoals keeping, ReadingGroupGoals reading, Preconditions preconditions) {
        this.keeping = keeping;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "The goals of a group that I am in")
    @APIResponse(responseCode = "200", description = "A page of goals, the earliest first.")
    public Page<GroupGoalView> listGroupGoals(
            @PathParam("groupId") UUID groupId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(groupId, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Write a goal of my group")
    @APIResponseSchema(
            value = GroupGoalView.class,
            responseCode = "201",
            responseDescription = "It waits for each learner of the group.")
    @APIResponse(responseCode = "409", description = "group-has-enough-goals.")
    public Response writeGroupGoal(@PathParam("groupId") UUID groupId, WriteGroupGoal command) {
        GroupGoalView goal = keeping.write(groupId, command);
        return Response.created(URI.create("/v1/groups/" + groupId + "/goals/" + goal.id()))
                .entity(goal)
                .build();
    }

    @GET
    @Path("/{goalId}")
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "One goal of a group")
    @APIResponse(responseCode = "200", description = "The goal, and what the group says to it.")
    public GroupGoalView readGroupGoal(@PathParam("groupId") UUID groupId, @PathParam("goalId") UUID goalId) {
        return reading.read(groupId, goalId);
    }

    @PUT
    @Path("/{goalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Change a goal of my group")
    @APIResponse(responseCode = "200", description = "The goal as it is now, with its new ETag.")
    @APIResponse(responseCode = "409", description = "group-goal-is-over.")
    public GroupGoalView changeGroupGoal(
            @PathParam("groupId") UUID groupId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WriteGroupGoal command) {
        return keeping.change(groupId, goalId, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{goalId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say yes or no to a goal of my group")
    @APIResponse(responseCode = "200", description = "The goal; agreed, if yours was the last yes.")
    @APIResponse(responseCode = "409", description = "group-goal-is-agreed or group-goal-is-over.")
    public GroupGoalView answerGroupGoal(
            @PathParam("groupId") UUID groupId, @PathParam("goalId") UUID goalId, AnswerGroupGoal command) {
        return keeping.answer(groupId, goalId, command);
    }

    @POST
    @Path("/{goalId}/agreement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Enter that my group agreed to a goal")
    @APIResponse(responseCode = "200", description = "The goal. Entering it once more changes nothing.")
    @APIResponse(responseCode = "409", description = "group-goal-is-over or group-goal-has-a-no.")
    public GroupGoalView enterGroupsAgreement(
            @PathParam("groupId") UUID groupId, @PathParam("goalId") UUID goalId, EnterGroupsAgreement command) {
        return keeping.enterAgreement(groupId, goalId, command);
    }

    @POST
    @Path("/{goalId}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Add a step to a goal of my group")
    @APIResponse(responseCode = "200", description = "The goal with the step.")
    @APIResponse(responseCode = "409", description = "group-goal-is-over or group-goal-is-full.")
    public GroupGoalView addGroupGoalStep(
            @PathParam("groupId") UUID groupId, @PathParam("goalId") UUID goalId, AddStep command) {
        return keeping.addStep(groupId, goalId, command);
    }

    @POST
    @Path("/{goalId}/tick")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Tick a step of my group")
    @APIResponse(responseCode = "200", description = "The goal. Ticking once more changes nothing.")
    @APIResponse(responseCode = "409", description = "group-goal-is-over.")
    public GroupGoalView tickGroupGoalStep(
            @PathParam("groupId") UUID groupId, @PathParam("goalId") UUID goalId, TickStep command) {
        return keeping.tick(groupId, goalId, command);
    }

    @POST
    @Path("/{goalId}/state")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Say where a goal of my group stands")
    @APIResponse(responseCode = "200", description = "The goal as it stands now.")
    @APIResponse(responseCode = "409", description = "group-goal-is-over.")
    public GroupGoalView sayGroupGoalState(
            @PathParam("groupId") UUID groupId, @PathParam("goalId") UUID goalId, SayGroupGoalState command) {
        return keeping.sayState(groupId, goalId, command);
    }
}
