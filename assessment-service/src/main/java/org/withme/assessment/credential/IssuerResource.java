package org.withme.assessment.credential;

import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A college as an issuer, for every verifier in the world. */
@Path("/v1/assessment/issuers/{ukprn}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials")
class IssuerResource {

    private static final String UKPRN = "The college.";

    private final KeepingIssuers keeping;

    IssuerResource(KeepingIssuers keeping) {
        this.keeping = keeping;
    }

    @GET
    @Path("/did.json")
    @PermitAll
    @Operation(summary = "A college as an issuer of credentials")
    @APIResponse(
            responseCode = "200",
            description = "Its DID document (did:web) with every key that ever signed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    @APIResponse(responseCode = "404", description = "It is no college that has issued anything.")
    public JsonNode readIssuer(@Parameter(description = UKPRN, example = "90000001") @PathParam("ukprn") String ukprn) {
        return keeping.document(ukprn);
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(summary = "The keys of a college as a key set")
    @APIResponse(
            responseCode = "200",
            description = "A JWK set (RFC 7517); the ids are those of the DID document.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    @APIResponse(responseCode = "404", description = "It is no college that has issued anything.")
    public JsonNode readIssuerKeys(
            @Parameter(description = UKPRN, example = "90000001") @PathParam("ukprn") String ukprn) {
        return keeping.keySet(ukprn);
    }

    @POST
    @Path("/keys/rotate")
    @RolesAllowed(PLATFORM_OPERATOR)
    @Operation(summary = "Sign with other keys from now on")
    @APIResponse(
            responseCode = "200",
            description = "The DID document as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    @APIResponse(responseCode = "404", description = "It is no college that has issued anything.")
    public JsonNode rotateIssuerKeys(
            @Parameter(description = UKPRN, example = "90000001") @PathParam("ukprn") String ukprn) {
        return keeping.rotate(ukprn);
    }

    @GET
    @Path("/status-lists/{number}")
    @PermitAll
    @Operation(summary = "Which credentials of a college are revoked")
    @APIResponse(
            responseCode = "200",
            description = "A BitstringStatusListCredential with its proof.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
    @APIResponse(responseCode = "404", description = "There is no such list.")
    public JsonNode readStatusList(
            @Parameter(description = UKPRN, example = "90000001") @PathParam("ukprn") String ukprn,
            @Parameter(description = "Which of the college's lists: 1, 2, and so on.") @PathParam("number")
                    int number) {
        return keeping.statusList(ukprn, number);
    }
}
