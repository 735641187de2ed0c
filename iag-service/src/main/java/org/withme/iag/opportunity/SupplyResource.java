package org.withme.iag.opportunity;

import static org.withme.platform.identity.Roles.CAREERS_CLIENT;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

@Path("/v1/iag/opportunities/by-ref/{source}/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(CAREERS_CLIENT)
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
    @Operation(summary = "Supply an opportunity")
    @APIResponseSchema(
            value = OpportunityView.class,
            responseCode = "200",
            responseDescription = "Replaced, or unchanged.")
    @APIResponse(responseCode = "201", description = "There was nothing under this reference; now there is.")
    @APIResponse(responseCode = "422", description = "too-vague, or invalid-request; errors[] names every gap.")
    public Response putOpportunity(
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
    @Operation(summary = "What you supplied")
    @APIResponse(responseCode = "200", description = "The opportunity.")
    public OpportunityView readOpportunityByReference(
            @Parameter(description = SOURCE) @PathParam("source") String source,
            @Parameter(description = REFERENCE) @PathParam("reference") String reference) {
        return supplying.read(source, reference);
    }

    @DELETE
    @Operation(summary = "Take an opportunity back")
    @APIResponse(responseCode = "204", description = "It is withdrawn.")
    public void withdrawOpportunity(
            @Parameter(description = SOURCE) @PathParam("source") String source,
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        supplying.withdraw(source, reference, preconditions.require(ifMatch));
    }
}
