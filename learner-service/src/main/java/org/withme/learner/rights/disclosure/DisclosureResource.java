package org.withme.learner.rights.disclosure;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.DSL;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/learners/{learnerId}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({DSL, CASE_SUPERVISOR})
@Tag(name = "Safeguarding")
class DisclosureResource {

    private final RequestingDisclosures requesting;
    private final DecidingDisclosures deciding;
    private final DelayingDisclosures delaying;
    private final ReadingDisclosures reading;
    private final Preconditions preconditions;

    DisclosureResource(
            RequestingDisclosures requesting,
            DecidingDisclosures deciding,
            DelayingDisclosures delaying,
            ReadingDisclosures reading,
            Preconditions preconditions) {
        this.requesting = requesting;
        this.deciding = deciding;
        this.delaying = delaying;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, DSL, CASE_SUPERVISOR})
    @Operation(summary = "What safeguarding leads asked to read of a learner")
    @APIResponse(responseCode = "200", description = "A page of disclosures; next is the cursor of the page after it.")
    public Page<DisclosureView> listDisclosures(
            @PathParam("learnerId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(DSL)
    @Operation(summary = "Ask to read what is kept of a learner")
    @APIResponseSchema(
            value = DisclosureView.class,
            responseCode = "201",
            responseDescription = "It waits for its second person, or is released.")
    public Response requestDisclosure(@PathParam("learnerId") UUID id, RequestDisclosure command) {
        DisclosureView disclosure = requesting.request(id, command);
        return Response.created(URI.create("/v1/learners/" + id + "/disclosures/" + disclosure.id()))
                .entity(disclosure)
                .build();
    }

    @GET
    @Path("/{disclosureId}")
    @RolesAllowed({LEARNER, DSL, CASE_SUPERVISOR})
    @Operation(summary = "One disclosure")
    @APIResponse(responseCode = "200", description = "The disclosure.")
    public DisclosureView readDisclosure(
            @PathParam("learnerId") UUID id, @PathParam("disclosureId") UUID disclosureId) {
        return reading.read(id, disclosureId);
    }

    @POST
    @Path("/{disclosureId}/approve")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Release a disclosure, or confirm an emergency")
    @APIResponse(responseCode = "200", description = "It is released, or confirmed.")
    @APIResponse(responseCode = "409", description = "own-disclosure or disclosure-decided.")
    public DisclosureView approveDisclosure(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch) {
        return deciding.approve(id, disclosureId, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{disclosureId}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse a disclosure, or end an emergency")
    @APIResponse(responseCode = "200", description = "It is refused, or ended.")
    @APIResponse(responseCode = "409", description = "own-disclosure or disclosure-decided.")
    public DisclosureView refuseDisclosure(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch,
            RefuseDisclosure command) {
        return deciding.refuse(id, disclosureId, command, preconditions.require(ifMatch));
    }

    @PUT
    @Path("/{disclosureId}/delay")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(DSL)
    @Operation(summary = "Tell the learner later")
    @APIResponse(responseCode = "200", description = "The learner is not told yet.")
    @APIResponse(responseCode = "409", description = "learner-told.")
    public DisclosureView delayDisclosure(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch,
            Delay delay) {
        return delaying.delay(id, disclosureId, delay, preconditions.require(ifMatch));
    }

    @DELETE
    @Path("/{disclosureId}/delay")
    @Operation(summary = "Tell the learner now")
    @APIResponse(responseCode = "204", description = "Nothing is delayed any longer.")
    public void tellDisclosure(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch) {
        delaying.tell(id, disclosureId, preconditions.require(ifMatch));
    }
}
