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

@Path("/v1/mis/possible-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MIS_ADMINISTRATOR, PLATFORM_OPERATOR})
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
    @Operation(summary = "Learners who may be somebody known already")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponse(responseCode = "200", description = "A page of possible duplicates.")
    public Page<DuplicateView> listPossibleDuplicates(
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
    @Operation(summary = "Two records that may be one person")
    @APIResponse(responseCode = "200", description = "The pair.")
    public DuplicateView readPossibleDuplicate(@PathParam("pairId") UUID pair) {
        return reading.duplicate(pair);
    }

    @POST
    @Path("/{pairId}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Merge two records of one person")
    @APIResponse(responseCode = "200", description = "They are one learner.")
    @APIResponse(responseCode = "409", description = "already-merged or survivor-of-others.")
    public DuplicateView mergeLearners(
            @PathParam("pairId") UUID pair, @HeaderParam(IF_MATCH) String ifMatch, MergeLearners command) {
        return resolving.merge(pair, command, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{pairId}/unmerge")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Undo a merge")
    @APIResponse(responseCode = "200", description = "They are two learners again.")
    @APIResponse(responseCode = "409", description = "not-merged-here.")
    public DuplicateView unmergeLearners(@PathParam("pairId") UUID pair, @HeaderParam(IF_MATCH) String ifMatch) {
        return resolving.unmerge(pair, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{pairId}/dismiss")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "They are not the same person")
    @APIResponse(responseCode = "200", description = "The pair is dismissed.")
    @APIResponse(responseCode = "409", description = "already-merged.")
    public DuplicateView dismissPossibleDuplicate(
            @PathParam("pairId") UUID pair, @HeaderParam(IF_MATCH) String ifMatch) {
        return resolving.dismiss(pair, preconditions.require(ifMatch));
    }
}
