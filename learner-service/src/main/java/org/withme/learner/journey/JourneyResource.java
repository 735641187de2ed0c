package org.withme.learner.journey;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/learners/{learnerId}/journey")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journey")
class JourneyResource {

    private final ReadingJourneys reading;

    JourneyResource(ReadingJourneys reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "What happened so far")
    @APIResponse(responseCode = "200", description = "A page of entries; next is the cursor of the page after it.")
    public Page<JourneyView> readJourney(
            @PathParam("learnerId") UUID id,
            @Parameter(description = "Only entries of this kind.", schema = @Schema(implementation = Kind.class))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Only this college's entries.", example = "90000001") @QueryParam("college")
                    String college,
            @Parameter(
                            description =
                                    "Only what happened at this stage of learning: before, while learning, on a break, afterwards.",
                            schema = @Schema(implementation = LearningStage.class))
                    @QueryParam("stage")
                    String stage,
            @Parameter(
                            description = "Only entries of this day and later, by UTC.",
                            example = "2026-09-01",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Only entries of this day and earlier, by UTC.",
                            example = "2026-12-31",
                            schema = @Schema(implementation = LocalDate.class))
                    @QueryParam("until")
                    String until,
            @Parameter(description = "Only what belongs together with this entry, one by one: the address in entries.")
                    @QueryParam("together")
                    String together,
            @Parameter(
                            description = "oldest-first, or newest-first.",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"oldest-first", "newest-first"}))
                    @QueryParam("order")
                    String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.read(
                new ReadJourney(id, kind, stage, college, new Period(from, until), together, order, cursor, limit));
    }
}
