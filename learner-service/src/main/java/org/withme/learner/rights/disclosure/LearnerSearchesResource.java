package org.withme.learner.rights.disclosure;

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
import org.withme.platform.http.Page;
import org.withme.platform.identity.Roles;

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
    @RolesAllowed(Roles.DSL)
    @Operation(
            operationId = "searchLearners",
            summary = "Find a learner of your college by name",
            description =
                    "For the safeguarding lead, who has no standing read: enough to ask for a disclosure about the"
                            + " right person, the most alike first, at most twenty. The name is kept nowhere. The search is logged"
                            + " with its reason, and everyone who is found sees that they were, at once or after the delay.",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @APIResponse(responseCode = "200", description = "Those who were found; none is an empty list.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<FoundLearner> search(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            SearchLearners command) {
        return searching.search(ukprn, command);
    }

    @GET
    @RolesAllowed({Roles.DSL, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "listLearnerSearches",
            summary = "Who of your college looked for learners by name, and why",
            description = "The latest first, without the name that was looked for.")
    @APIResponse(responseCode = "200", description = "A page of searches; next is the cursor of the page after it.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    public Page<LearnerSearchView> list(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return searching.list(ukprn, cursor, limit);
    }
}
