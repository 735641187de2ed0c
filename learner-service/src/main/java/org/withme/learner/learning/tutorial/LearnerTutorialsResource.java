package org.withme.learner.learning.tutorial;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/learners/{learnerId}/tutorials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tutorials")
class LearnerTutorialsResource {

    private final ReadingTutorials reading;
    private final AnsweringTutorials answering;
    private final SpeakingOfTutorials speaking;
    private final TakingBack takingBack;
    private final RatingTutorials rating;
    private final Preconditions preconditions;

    LearnerTutorialsResource(
            ReadingTutorials reading,
            AnsweringTutorials answering,
            SpeakingOfTutorials speaking,
            TakingBack takingBack,
            RatingTutorials rating,
            Preconditions preconditions) {
        this.reading = reading;
        this.answering = answering;
        this.speaking = speaking;
        this.takingBack = takingBack;
        this.rating = rating;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "Tutorials of a learner")
    @APIResponse(responseCode = "200", description = "A page of tutorials, the latest time first.")
    public Page<TutorialView> listTutorials(
            @PathParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, cursor, limit);
    }

    @GET
    @Path("/{tutorialId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "One tutorial")
    @APIResponse(responseCode = "200", description = "The tutorial.")
    public TutorialView readTutorial(@PathParam("learnerId") UUID learnerId, @PathParam("tutorialId") UUID tutorialId) {
        return reading.read(learnerId, tutorialId);
    }

    @POST
    @Path("/{tutorialId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "Say yes, no, or another time")
    @APIResponse(responseCode = "200", description = "The tutorial as it is now.")
    @APIResponse(responseCode = "409", description = "tutorial-not-asked or tutorial-is-over.")
    public TutorialView answerTutorial(
            @PathParam("learnerId") UUID learnerId,
            @PathParam("tutorialId") UUID tutorialId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            AnswerTutorial command) {
        return answering.answer(learnerId, tutorialId, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{tutorialId}/cancel")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Cancel a tutorial")
    @APIResponse(responseCode = "200", description = "It does not take place.")
    @APIResponse(responseCode = "409", description = "tutorial-is-over.")
    public TutorialView cancelTutorial(
            @PathParam("learnerId") UUID learnerId, @PathParam("tutorialId") UUID tutorialId) {
        return answering.cancel(learnerId, tutorialId);
    }

    @POST
    @Path("/{tutorialId}/add-point")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "Say what I want to speak about")
    @APIResponse(responseCode = "200", description = "The tutorial with its agenda.")
    @APIResponse(responseCode = "409", description = "tutorial-is-over.")
    public TutorialView addAgendaPoint(
            @PathParam("learnerId") UUID learnerId, @PathParam("tutorialId") UUID tutorialId, AddPoint command) {
        return speaking.addPoint(learnerId, tutorialId, command);
    }

    @POST
    @Path("/{tutorialId}/agree-actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Write down what was agreed")
    @APIResponse(responseCode = "200", description = "The tutorial with its actions.")
    @APIResponse(responseCode = "409", description = "tutorial-has-not-begun or tutorial-is-over.")
    public TutorialView agreeActions(
            @PathParam("learnerId") UUID learnerId, @PathParam("tutorialId") UUID tutorialId, AgreeActions command) {
        return speaking.agree(learnerId, tutorialId, command);
    }

    @POST
    @Path("/{tutorialId}/agenda/{pointId}/withdraw")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "Take back what I wanted to speak about")
    @APIResponse(responseCode = "200", description = "The tutorial without it.")
    @APIResponse(responseCode = "409", description = "point-not-yours or tutorial-is-over.")
    public TutorialView withdrawAgendaPoint(
            @PathParam("learnerId") UUID learnerId,
            @PathParam("tutorialId") UUID tutorialId,
            @PathParam("pointId") UUID pointId) {
        return takingBack.withdrawPoint(learnerId, tutorialId, pointId);
    }

    @POST
    @Path("/{tutorialId}/actions/{actionId}/strike-out")
    @RolesAllowed({LEARNER, MENTOR, TUTOR})
    @Operation(summary = "Say that I do not agree with an action")
    @APIResponse(responseCode = "200", description = "The tutorial; the action is not among the agreed ones.")
    public TutorialView strikeActionOut(
            @PathParam("learnerId") UUID learnerId,
            @PathParam("tutorialId") UUID tutorialId,
            @PathParam("actionId") UUID actionId) {
        return takingBack.strikeOut(learnerId, tutorialId, actionId);
    }

    @PUT
    @Path("/{tutorialId}/worth-it")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say whether it was worth it")
    @APIResponse(responseCode = "200", description = "The tutorial with what you said, which you alone see.")
    @APIResponse(responseCode = "409", description = "tutorial-not-held or too-late-to-rate.")
    public TutorialView rateTutorial(
            @PathParam("learnerId") UUID learnerId, @PathParam("tutorialId") UUID tutorialId, RateTutorial command) {
        return rating.rate(learnerId, tutorialId, command);
    }
}
