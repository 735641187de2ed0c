package org.withme.learner.people.account;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.learner.people.rows.RowFormat;
import org.withme.platform.http.Flag;

@Path("/v1/mis/accounts/load")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class MisAccountsResource {

    private final LoadingAccounts loading;
    private final ObjectMapper json;

    MisAccountsResource(LoadingAccounts loading, ObjectMapper json) {
        this.loading = loading;
        this.json = json;
    }

    @POST
    @Consumes({RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE})
    @RolesAllowed({MIS_CLIENT, MIS_ADMINISTRATOR})
    @Operation(
            summary = "Open the accounts of a whole intake",
            extensions = {@Extension(name = "x-without-idempotency-key", value = "true")})
    @APIResponseSchema(
            value = AccountsLoaded.class,
            responseCode = "200",
            responseDescription = "What became of each row. Never cached.")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    public Response loadAccounts(
            @Parameter(
                            description =
                                    "true: a learner of whom no row names an external id, and who has no password, gets a temporary one.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("firstSignIn")
                    String firstSignIn,
            @QueryParam("dryRun") String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = RowFormat.NDJSON_TYPE,
                                        schema = @Schema(implementation = AccountRow.class)),
                                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body) {
        LoadAccounts command =
                new LoadAccounts(RowFormat.of(type), Flag.of("firstSignIn", firstSignIn), Flag.of("dryRun", dryRun));
        return Response.ok(new WrittenAnswers(loading, loading.read(command, body), json))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
