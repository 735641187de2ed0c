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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/colleges/{ukprn}/sittings/{sittingId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tutorials")
class SittingsResource {

    private static final String COLLEGE = "Your college.";

    private final ReadingTutorials reading;
    private final ClosingTutorials closing;
    private final MovingTutorials moving;

    SittingsResource(ReadingTutorials reading, ClosingTutorials closing, MovingTutorials moving) {
        this.reading = reading;
        this.closing = closing;
        this.moving = moving;
    }

    @GET
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "The tutorials of all who were invited together")
    @APIResponse(responseCode = "200", description = "Those that are yours.")
    public SittingView readSitting(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("sittingId") UUID sittingId) {
        return reading.sitting(ukprn, sittingId);
    }

    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Say who came")
    @APIResponse(responseCode = "200", description = "What was written of each; sent again, it corrects.")
    public OutcomesView recordTutorialOutcome(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("sittingId") UUID sittingId,
            RecordOutcome command) {
        return closing.close(ukprn, sittingId, command);
    }

    @POST
    @Path("/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Move a tutorial to another time")
    @APIResponse(responseCode = "200", description = "Those that were moved; each learner is asked again.")
    public OutcomesView moveSitting(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("sittingId") UUID sittingId,
            MoveSitting command) {
        return moving.move(ukprn, sittingId, command);
    }

    @POST
    @Path("/cancel")
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "Cancel a tutorial for everybody")
    @APIResponse(responseCode = "200", description = "Those that were cancelled now; safe to repeat.")
    public OutcomesView cancelSitting(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("sittingId") UUID sittingId) {
        return moving.cancel(ukprn, sittingId);
    }
}
