package org.withme.learner.rights.disclosure;

import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;
import org.withme.platform.identity.Roles;

@Path("/v1/learners/{learnerId}/disclosures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DSL, Roles.CASE_SUPERVISOR})
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
    @RolesAllowed({Roles.LEARNER, Roles.DSL, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "listDisclosures",
            summary = "What safeguarding leads asked to read of a learner",
            description = "The learner sees those of which they are told, a college its own. The latest first.")
    @APIResponse(responseCode = "200", description = "A page of disclosures; next is the cursor of the page after it.")
    public Page<DisclosureView> list(
            @PathParam("learnerId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DSL)
    @Operation(
            operationId = "requestDisclosure",
            summary = "Ask to read what is kept of a learner",
            description = "A second person of your college releases it; an emergency is released at once and confirmed"
                    + " afterwards. The learner is told at the release unless telling is delayed. Accepts an"
                    + " Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RequestDisclosure.class),
                            examples =
                                    @ExampleObject(
                                            name = "request",
                                            summary = "Case notes, the learner is told",
                                            value = "{\"records\": [\"ADVOCACY\"], \"reason\": \"A concern about the"
                                                    + " learner's safety was passed on today.\"}")))
    @APIResponse(
            responseCode = "201",
            description = "It waits for its second person, or is released.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The disclosure.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DisclosureView.class)))
    public Response request(@PathParam("learnerId") UUID id, RequestDisclosure command) {
        DisclosureView disclosure = requesting.request(id, command);
        return Response.created(URI.create("/v1/learners/" + id + "/disclosures/" + disclosure.id()))
                .entity(disclosure)
                .build();
    }

    @GET
    @Path("/{disclosureId}")
    @RolesAllowed({Roles.LEARNER, Roles.DSL, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "readDisclosure",
            summary = "One disclosure",
            description =
                    "For staff of its college, also after the learner has left, and for the learner once told. Its"
                            + " ETag is the If-Match of a decision and of a delay.")
    @APIResponse(responseCode = "200", description = "The disclosure.")
    public DisclosureView read(@PathParam("learnerId") UUID id, @PathParam("disclosureId") UUID disclosureId) {
        return reading.read(id, disclosureId);
    }

    @POST
    @Path("/{disclosureId}/approve")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "approveDisclosure",
            summary = "Release a disclosure, or confirm an emergency",
            description = "As the second person: never the one who asked. Whoever asked may then take copies for a"
                    + " while, and the learner is told unless telling is delayed.")
    @APIResponse(responseCode = "200", description = "It is released, or confirmed.")
    @APIResponse(responseCode = "409", description = "own-disclosure or disclosure-decided.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public DisclosureView approve(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch) {
        return deciding.approve(id, disclosureId, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{disclosureId}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseDisclosure",
            summary = "Refuse a disclosure, or end an emergency",
            description = "As the second person. No more copies of an emergency can be taken within a second.")
    @APIResponse(responseCode = "200", description = "It is refused, or ended.")
    @APIResponse(responseCode = "409", description = "own-disclosure or disclosure-decided.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public DisclosureView refuse(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch,
            RefuseDisclosure command) {
        return deciding.refuse(id, disclosureId, command, preconditions.require(ifMatch));
    }

    @PUT
    @Path("/{disclosureId}/delay")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DSL)
    @Operation(
            operationId = "delayDisclosure",
            summary = "Tell the learner later",
            description =
                    "With a reason and a day on which that is looked at again; it replaces the delay that there is."
                            + " If-Match is the ETag of the disclosure.")
    @APIResponse(responseCode = "200", description = "The learner is not told yet.")
    @APIResponse(responseCode = "409", description = "learner-told.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public DisclosureView delay(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch,
            Delay delay) {
        return delaying.delay(id, disclosureId, delay, preconditions.require(ifMatch));
    }

    @DELETE
    @Path("/{disclosureId}/delay")
    @Operation(
            operationId = "tellDisclosure",
            summary = "Tell the learner now",
            description = "Of what is released at once, else when it is. If-Match is the ETag of the disclosure.")
    @APIResponse(responseCode = "204", description = "Nothing is delayed any longer.")
    @APIResponse(responseCode = "412", description = "It changed since you read it.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public void tell(
            @PathParam("learnerId") UUID id,
            @PathParam("disclosureId") UUID disclosureId,
            @HeaderParam(IF_MATCH) String ifMatch) {
        delaying.tell(id, disclosureId, preconditions.require(ifMatch));
    }
}
