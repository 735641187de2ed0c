package org.withme.learner.learning.tutorial;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/colleges/{ukprn}/tutorials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tutorials")
class CollegeTutorialsResource {

    private final InvitingToTutorials inviting;
    private final ReadingTutorials reading;

    CollegeTutorialsResource(InvitingToTutorials inviting, ReadingTutorials reading) {
        this.inviting = inviting;
        this.reading = reading;
    }

    @GET
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Tutorials of mine that are still to come")
    @APIResponse(responseCode = "200", description = "A page of tutorials, the next first.")
    public Page<TutorialView> listCollegeTutorials(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.ofCollege(ukprn, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Invite learners to a tutorial")
    @APIResponse(responseCode = "200", description = "What became of it for each learner.")
    public InvitationsView inviteToTutorial(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            InviteToTutorial command) {
        return inviting.invite(ukprn, command);
    }
}
