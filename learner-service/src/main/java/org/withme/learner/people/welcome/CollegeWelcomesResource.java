package org.withme.learner.people.welcome;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/colleges/{ukprn}/welcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Welcome")
class CollegeWelcomesResource {

    private final ReadingWelcomes reading;

    CollegeWelcomesResource(ReadingWelcomes reading) {
        this.reading = reading;
    }

    @GET
    @RolesAllowed({MENTOR, TUTOR})
    @Operation(summary = "New learners with whom nobody has spoken yet")
    @APIResponse(
            responseCode = "200",
            description = "A page of learners beside whom you are; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<WelcomeDueView> listWelcomes(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.listDue(ukprn, cursor, limit);
    }
}
