package org.withme.learner.rights.disclosure;

import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.learner.record.profile.FoundLearner;
import org.withme.platform.http.Page;

@Path("/v1/colleges/{ukprn}/learner-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Safeguarding")
class LearnerSearchesResource {

    private final SearchingLearners searching;

    LearnerSearchesResource(SearchingLearners searching) {
        this.searching = searching;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(DSL)
    @Operation(
            summary = "Find a learner of your college by name",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @APIResponse(responseCode = "200", description = "Those who were found; none is an empty list.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<FoundLearner> searchLearners(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            SearchLearners command) {
        return searching.search(ukprn, command);
    }

    @GET
    @RolesAllowed({DSL, CASE_SUPERVISOR})
    @Operation(summary = "Who of your college looked for learners by name, and why")
    @APIResponse(responseCode = "200", description = "A page of searches; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<LearnerSearchView> listLearnerSearches(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return searching.list(ukprn, cursor, limit);
    }
}
