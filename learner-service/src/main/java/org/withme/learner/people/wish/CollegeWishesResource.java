package org.withme.learner.people.wish;

import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Flag;
import org.withme.platform.http.Page;

@Path("/v1/colleges/{ukprn}/wishes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wishes")
class CollegeWishesResource {

    private final ReadingWishes reading;

    CollegeWishesResource(ReadingWishes reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({MENTOR, TUTOR, CASE_SUPERVISOR})
    @Operation(summary = "Open wishes that are addressed to me")
    @APIResponse(responseCode = "200", description = "A page of wishes, the earliest first.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<WishView> listWishes(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @Parameter(
                            description =
                                    "true: without those that are a case supervisor's because nobody has the role that was asked.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("mine")
                    String mine,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.ofCollege(ukprn, Flag.of("mine", mine), cursor, limit);
    }
}
