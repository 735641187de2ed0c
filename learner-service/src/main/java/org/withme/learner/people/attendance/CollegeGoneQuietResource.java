package org.withme.learner.people.attendance;

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

@Path("/v1/colleges/{ukprn}/gone-quiet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
class CollegeGoneQuietResource {

    private final ReadingGoneQuiet reading;

    CollegeGoneQuietResource(ReadingGoneQuiet reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({MENTOR, TUTOR, CASE_SUPERVISOR})
    @Operation(summary = "Learners who stopped coming")
    @APIResponse(
            responseCode = "200",
            description = "A page of learners, the first noticed first; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<GoneQuietView> listGoneQuiet(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @Parameter(
                            description = "true: those beside whom you are, by name or through a group.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("mine")
                    String mine,
            @Parameter(
                            description =
                                    "true: what was brought to the case supervisor, in place of what waits for you.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("handedOn")
                    String handedOn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(ukprn, Flag.of("mine", mine), Flag.of("handedOn", handedOn), cursor, limit);
    }
}
