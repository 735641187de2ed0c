package org.withme.learner.learning.tutorial;

import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/tutorials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tutorials")
class OwnTutorialsResource {

    private final ProposingTutorials proposing;

    OwnTutorialsResource(ProposingTutorials proposing) {
        this.proposing = proposing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Ask my mentor for a tutorial")
    @APIResponseSchema(
            value = TutorialView.class,
            responseCode = "201",
            responseDescription = "It waits for an answer of your mentor.")
    @APIResponse(responseCode = "409", description = "no-mentor-to-ask.")
    public Response proposeTutorial(ProposeTutorial command) {
        TutorialView tutorial = proposing.propose(command);
        return Response.created(URI.create("/v1/learners/" + tutorial.learnerId() + "/tutorials/" + tutorial.id()))
                .entity(tutorial)
                .build();
    }
}
