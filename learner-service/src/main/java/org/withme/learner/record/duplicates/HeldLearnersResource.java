package org.withme.learner.record.duplicates;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;

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
import org.withme.platform.identity.Roles;

@Path("/v1/mis/held-learners")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MIS_ADMINISTRATOR, Roles.PLATFORM_OPERATOR})
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
    @Operation(
            operationId = "listHeldLearners",
            summary = "Learners of your returns who may be somebody else",
            description =
                    "A return gave a reference to somebody who cannot be the person known under it, or two of its"
                            + " learners would be one. Nothing of a held learner is taken until a person answers, latest first.")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponse(responseCode = "200", description = "A page of held learners.")
    public Page<HeldView> list(
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
    @Operation(
            operationId = "readHeldLearner",
            summary = "A held learner, as stated and as known",
            description = "Its ETag is the If-Match of the answer.")
    @APIResponse(responseCode = "200", description = "The held learner.")
    public HeldView read(@Parameter(description = "The id from the list.") @PathParam("heldId") UUID held) {
        return reading.heldLearner(held);
    }

    @POST
    @Path("/{heldId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerHeldLearner",
            summary = "Say whether it is the same person or another",
            description =
                    "Kept, and used from the next return on: send the same return again to have it at once. SAME: it"
                            + " changes the record that was found. ANOTHER: it makes a record of its own; whoever bore the"
                            + " reference before keeps theirs under the reference with ~ and a number behind it. A person"
                            + " answers, never an application.")
    @APIResponse(responseCode = "200", description = "The answer is kept.")
    @APIResponse(responseCode = "409", description = "already-answered, across-colleges or return-at-work.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public HeldView answer(
            @Parameter(description = "The id from the list.") @PathParam("heldId") UUID held,
            @Parameter(description = "The ETag of what you read.", required = true) @HeaderParam(IF_MATCH)
                    String ifMatch,
            AnswerHeld command) {
        return answering.answer(held, command, preconditions.require(ifMatch));
    }
}
