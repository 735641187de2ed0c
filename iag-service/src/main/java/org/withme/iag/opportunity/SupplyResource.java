package org.withme.iag.opportunity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/iag/opportunities/by-ref/{source}/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CAREERS_CLIENT)
@Tag(name = "Opportunities")
class SupplyResource {

    private static final String SOURCE = "Who supplies it, by the name that is agreed with them.";
    private static final String REFERENCE = "The supplier's own reference.";

    private final SupplyingOpportunities supplying;
    private final Preconditions preconditions;

    SupplyResource(SupplyingOpportunities supplying, Preconditions preconditions) {
        this.supplying = supplying;
        this.preconditions = preconditions;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putOpportunity",
            summary = "Supply an opportunity",
            description =
                    "By your own reference: the first time it is created, then replaced as a whole. The source is your"
                            + " client id. What is too vague is refused with one error per gap (I6), unless it is a draft.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PutOpportunity.class),
                            examples =
                                    @ExampleObject(
                                            name = "apprenticeship",
                                            summary = "An apprenticeship with everything that it needs",
                                            value = "{\"kind\": \"APPRENTICESHIP\","
                                                    + " \"title\": \"Wind turbine technician apprenticeship\","
                                                    + " \"source\": {\"organisation\": \"Humber Careers Hub\"},"
                                                    + " \"place\": \"Grimsby\", \"occupation\": \"5249\","
                                                    + " \"suits\": \"You like working with your hands outdoors.\","
                                                    + " \"nextAction\": {\"what\": \"Apply on the employer's page.\","
                                                    + " \"by\": \"2027-02-28\"}, \"expiresOn\": \"2027-03-31\"}")))
    @APIResponse(
            responseCode = "201",
            description = "There was nothing under this reference; now there is.",
            content = @Content(schema = @Schema(implementation = OpportunityView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or unchanged.",
            content = @Content(schema = @Schema(implementation = OpportunityView.class)))
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "422", description = "too-vague, or invalid-request; errors[] names every gap.")
    public Response put(
            @Parameter(description = SOURCE) @PathParam("source") String source,
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @Parameter(description = "The ETag that you read; not needed.") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            PutOpportunity command) {
        SupplyingOpportunities.Put put = supplying.put(source, reference, command, preconditions.ifPresent(ifMatch));
        return put.created()
                ? Response.created(
                                URI.create("/v1/iag/opportunities/" + put.view().id()))
                        .entity(put.view())
                        .build()
                : Response.ok(put.view()).build();
    }

    @GET
    @Operation(
            operationId = "readOpportunityByReference",
            summary = "What you supplied",
            description = "Drafts too. The ETag is the If-Match of a change.")
    @APIResponse(responseCode = "200", description = "The opportunity.")
    public OpportunityView read(
            @Parameter(description = SOURCE) @PathParam("source") String source,
            @Parameter(description = REFERENCE) @PathParam("reference") String reference) {
        return supplying.read(source, reference);
    }

    @DELETE
    @Operation(
            operationId = "withdrawOpportunity",
            summary = "Take an opportunity back",
            description = "Nobody sees it any more; putting it again shows it again.")
    @APIResponse(responseCode = "204", description = "It is withdrawn.")
    @APIResponse(responseCode = "412", description = "It was changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public void withdraw(
            @Parameter(description = SOURCE) @PathParam("source") String source,
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @Parameter(description = "The ETag that you read.", required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        supplying.withdraw(source, reference, preconditions.require(ifMatch));
    }
}
