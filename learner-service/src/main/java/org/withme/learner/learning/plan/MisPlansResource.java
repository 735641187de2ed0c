package org.withme.learner.learning.plan;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.learner.people.rows.RowFormat;
import org.withme.platform.http.Flag;

@Path("/v1/mis/plans/load")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class MisPlansResource {

    private final LoadingPlans loading;

    MisPlansResource(LoadingPlans loading) {
        this.loading = loading;
    }

    @POST
    @Consumes({RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @RolesAllowed({MIS_CLIENT, MIS_ADMINISTRATOR})
    @Operation(summary = "Bring the goals of plans that are kept elsewhere")
    @APIResponse(responseCode = "200", description = "What became of each row.")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    public PlansLoaded loadPlans(
            @QueryParam("dryRun") String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = RowFormat.NDJSON_TYPE,
                                        schema = @Schema(implementation = PlanRow.class)),
                                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body) {
        return loading.load(RowFormat.of(type), Flag.of("dryRun", dryRun), body);
    }
}
