package org.withme.learner.people.team;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;
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

@Path("/v1/colleges/{ukprn}/learners-without-mentor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Team")
class LearnersWithoutMentorResource {

    private final FindingMissingMentors finding;

    LearnersWithoutMentorResource(FindingMissingMentors finding) {
        this.finding = finding;
    }

    @GET
    @RolesAllowed({TUTOR, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "Learners of your college who have no mentor")
    @APIResponse(
            responseCode = "200",
            description = "A page of learners by reference; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<WithoutMentorView> listLearnersWithoutMentor(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return finding.list(ukprn, cursor, limit);
    }
}
