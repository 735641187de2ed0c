package org.withme.learner.record.profile;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;
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
    @RolesAllowed({TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE, QUALITY_MANAGER, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "Find learners whom you may see")
    public Page<LearnerSummary> findLearners(
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

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE, QUALITY_MANAGER, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(
            summary = "Find learners within your right by name",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "Those who were found, the most alike first; none is an empty list.")
    public Page<FoundLearner> searchByName(SearchByName command) {
        return finding.search(command);
    }

    @GET
    @Path("/me")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Who I am")
    @APIResponse(responseCode = "404", description = "Your account is no learner's yet.")
    @APIResponse(responseCode = "200", description = "The learner's own profile.")
    public ProfileView readOwnProfile() {
        return reading.read(callers.get().learnerId().orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND)));
    }

    @GET
    @Path("/{learnerId}")
    @RolesAllowed({LEARNER, TUTOR, MENTOR, ASSESSOR, ADVISER, ADVOCATE, QUALITY_MANAGER, MIS_ADMINISTRATOR, MIS_CLIENT})
    @Operation(summary = "Who a learner is")
    @APIResponse(responseCode = "200", description = "The profile, as far as you may see it.")
    public ProfileView readProfile(@PathParam("learnerId") UUID id) {
        return reading.read(id);
    }
}
