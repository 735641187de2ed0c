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

@Path("/v1/mis/possible-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MIS_ADMINISTRATOR, Roles.PLATFORM_OPERATOR})
@Tag(name = "Possible duplicates")
class PossibleDuplicatesResource {

    private final ReadingQuestions reading;
    private final ResolvingDuplicates resolving;
    private final Preconditions preconditions;

    PossibleDuplicatesResource(ReadingQuestions reading, ResolvingDuplicates resolving, Preconditions preconditions) {
        this.reading = reading;
        this.resolving = resolving;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(
            operationId = "listPossibleDuplicates",
            summary = "Learners who may be somebody known already",
            description = "Raised by an import, latest first. The MIS administrator sees pairs inside the own college."
                    + " Pairs across colleges are for the platform operator alone: ids, UKPRNs and reasons.")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponse(responseCode = "200", description = "A page of possible duplicates.")
    public Page<DuplicateView> list(
            @Parameter(
                            description = "Only pairs of this state; OPEN if left out.",
                            schema = @Schema(implementation = DuplicateView.State.class))
                    @QueryParam("state")
                    String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.duplicates(state, cursor, limit);
    }

    @GET
    @Path("/{pairId}")
    @Operation(
            operationId = "readPossibleDuplicate",
            summary = "Two records that may be one person",
            description = "Its ETag is the If-Match of a decision.")
    @APIResponse(responseCode = "200", description = "The pair.")
    public DuplicateView read(@PathParam("pairId") UUID pair) {
        return reading.duplicate(pair);
    }

    @POST
    @Path("/{pairId}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeLearners",
            summary = "They are the same person",
            description = "The survivor holds both records, enrolments, teams, consents and journeys; the absorbed id"
                    + " answers as the survivor from now on. Can be undone. A person decides, never an application.")
    @APIResponse(responseCode = "200", description = "They are one learner.")
    @APIResponse(responseCode = "409", description = "already-merged or survivor-of-others.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public DuplicateView merge(
            @PathParam("pairId") UUID pair, @HeaderParam(IF_MATCH) String ifMatch, MergeLearners command) {
        return resolving.merge(pair, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{pairId}/unmerge")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "unmergeLearners",
            summary = "They are two people after all",
            description =
                    "What was written under each id is that id's again, as if they had never been merged; what was"
                            + " written since stays with the id that it was written under.")
    @APIResponse(responseCode = "200", description = "They are two learners again.")
    @APIResponse(responseCode = "409", description = "not-merged-here.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public DuplicateView unmerge(@PathParam("pairId") UUID pair, @HeaderParam(IF_MATCH) String ifMatch) {
        return resolving.unmerge(pair, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{pairId}/dismiss")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "dismissPossibleDuplicate",
            summary = "They are not the same person",
            description = "The pair is no longer listed as open, and no import raises it again.")
    @APIResponse(responseCode = "200", description = "The pair is dismissed.")
    @APIResponse(responseCode = "409", description = "already-merged.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public DuplicateView dismiss(@PathParam("pairId") UUID pair, @HeaderParam(IF_MATCH) String ifMatch) {
        return resolving.dismiss(pair, preconditions.require(ifMatch));
    }
}
