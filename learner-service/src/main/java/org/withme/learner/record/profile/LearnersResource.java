package org.withme.learner.record.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@Path("/v1/learners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learners")
class LearnersResource {

    private final FindingLearners finding;
    private final ReadingProfiles reading;
    private final CurrentCaller callers;

    LearnersResource(FindingLearners finding, ReadingProfiles reading, CurrentCaller callers) {
        this.finding = finding;
        this.reading = reading;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.QUALITY_MANAGER,
        Roles.MIS_ADMINISTRATOR,
        Roles.MIS_CLIENT
    })
    @Operation(
            operationId = "findLearners",
            summary = "Find learners within your right",
            description =
                    "Staff and the MIS of a college find its learners, a mentor the learners for whom they are named."
                            + " Anything else is an empty page. Every learner on a page sees in their access log that they were read.")
    @APIResponse(responseCode = "200", description = "A page of learners; next is the cursor of the page after it.")
    public Page<LearnerSummary> find(
            @Parameter(description = "Your college; may be left out.", example = "90000001") @QueryParam("ukprn")
                    String ukprn,
            @Parameter(description = "The college's own number for a learner, in any case.", example = "A123456789")
                    @QueryParam("learnRefNumber")
                    String learnRefNumber,
            @Parameter(description = "Unique learner number; a temporary one finds nobody.", example = "9900000006")
                    @QueryParam("uln")
                    String uln,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return finding.find(new FindLearners(ukprn, learnRefNumber, uln, cursor, limit));
    }

    @GET
    @Path("/me")
    @RolesAllowed(Roles.LEARNER)
    @Operation(
            operationId = "readOwnProfile",
            summary = "Who I am",
            description = "The signed-in learner's own profile, as each college says it, with source and date.")
    @APIResponse(responseCode = "404", description = "Your account is no learner's yet.")
    @APIResponse(responseCode = "200", description = "The learner's own profile.")
    public ProfileView me() {
        return reading.read(callers.get().learnerId().orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND)));
    }

    @GET
    @Path("/{learnerId}")
    @RolesAllowed({
        Roles.LEARNER,
        Roles.TUTOR,
        Roles.MENTOR,
        Roles.ASSESSOR,
        Roles.ADVISER,
        Roles.ADVOCATE,
        Roles.QUALITY_MANAGER,
        Roles.MIS_ADMINISTRATOR,
        Roles.MIS_CLIENT
    })
    @Operation(
            operationId = "readProfile",
            summary = "Who a learner is",
            description = "The learner reads every college's facts, staff and MIS their own college's."
                    + " What is not yours to see, such as birth date and contact for assessors and quality managers, is named"
                    + " in withheld. The learner sees that you read it.")
    @APIResponse(responseCode = "200", description = "The profile, as far as you may see it.")
    public ProfileView read(@PathParam("learnerId") UUID id) {
        return reading.read(id);
    }
}
