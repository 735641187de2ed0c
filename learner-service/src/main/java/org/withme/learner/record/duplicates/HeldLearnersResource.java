package org.withme.learner.record.duplicates;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/mis/held-learners")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MIS_ADMINISTRATOR, PLATFORM_OPERATOR})
@Tag(name = "Held learners")
class HeldLearnersResource {

    private final ReadingQuestions reading;
    private final AnsweringHeld answering;
    private final Preconditions preconditions;

    HeldLearnersResource(ReadingQuestions reading, AnsweringHeld answering, Preconditions preconditions) {
        this.reading = reading;
        this.answering = answering;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(summary = "Learners of your returns who may be somebody else")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponse(responseCode = "200", description = "A page of held learners.")
    public Page<HeldView> listHeldLearners(
            @Parameter(
                            description = "Only those of this state; OPEN if left out.",
                            schema = @Schema(implementation = HeldView.State.class))
                    @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.heldLearners(state, cursor, limit);
    }

    @GET
    @Path("/{heldId}")
    @Operation(summary = "A held learner, as stated and as known")
    @APIResponse(responseCode = "200", description = "The held learner.")
    public HeldView readHeldLearner(@Parameter(description = "The id from the list.") @PathParam("heldId") UUID held) {
        return reading.heldLearner(held);
    }

    @POST
    @Path("/{heldId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say whether it is the same person or another")
    @APIResponse(responseCode = "200", description = "The answer is kept.")
    @APIResponse(responseCode = "409", description = "already-answered, across-colleges or return-at-work.")
    public HeldView answerHeldLearner(
            @Parameter(description = "The id from the list.") @PathParam("heldId") UUID held,
            @HeaderParam(IF_MATCH) String ifMatch,
            AnswerHeld command) {
        return answering.answer(held, command, preconditions.require(ifMatch));
    }
}
