package org.withme.iag.opportunity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
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

@Path("/v1/iag/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Opportunities")
class OpportunityResource {

    private final FindingOpportunities finding;

    OpportunityResource(FindingOpportunities finding) {
        this.finding = finding;
    }

    @GET
    @Operation(summary = "What could come next")
    @APIResponse(
            responseCode = "200",
            description = "A page of opportunities; next is the cursor of the page after it.")
    public Page<OpportunityView> findOpportunities(
            @Parameter(description = "Only of this kind.", schema = @Schema(implementation = OpportunityKind.class))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "SOC 2020: this occupation, or any in this group.", example = "52")
                    @QueryParam("occupation")
                    String occupation,
            @Parameter(description = "A sector subject area, or the tier of several.", example = "4")
                    @QueryParam("subject")
                    String subject,
            @Parameter(
                            description = "At this place, whatever the case; remote ones are everywhere.",
                            schema = @Schema(implementation = String.class),
                            example = "Grimsby")
                    @QueryParam("place")
                    String place,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return finding.find(new SearchOpportunities(kind, occupation, subject, place, cursor, limit));
    }

    @GET
    @Path("/{opportunityId}")
    @Operation(summary = "One opportunity")
    @APIResponse(responseCode = "200", description = "The opportunity.")
    public OpportunityView readOpportunity(@PathParam("opportunityId") UUID id) {
        return finding.read(id);
    }
}
