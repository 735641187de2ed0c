package org.withme.assessment.quality;

import static org.withme.platform.identity.Roles.IQA;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

@Path("/v1/assessment/samples/{sampleId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(IQA)
@Tag(name = "Quality assurance")
class SampleResource {

    private final DrawingSamples drawing;
    private final JudgingSamples judging;
    private final SigningOffSamples signing;
    private final Preconditions preconditions;

    SampleResource(
            DrawingSamples drawing, JudgingSamples judging, SigningOffSamples signing, Preconditions preconditions) {
        this.drawing = drawing;
        this.judging = judging;
        this.signing = signing;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(summary = "A sample, and what in it waits")
    @APIResponse(responseCode = "200", description = "The sample; its ETag is the If-Match of its sign-off.")
    public SampleView readSample(@PathParam("sampleId") UUID id) {
        return drawing.read(id);
    }

    @POST
    @Path("/sign-off")
    @Operation(summary = "Sign a sample off")
    @APIResponse(responseCode = "200", description = "It is signed off.")
    @APIResponse(responseCode = "409", description = "sample-signed-off, own-decision, sample-not-finished.")
    @APIResponse(responseCode = "412", description = "The sample was changed since you read it.")
    public SampleView signOffSample(@PathParam("sampleId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return signing.signOff(id, preconditions.require(ifMatch));
    }

    @GET
    @Path("/items/{itemId}")
    @Operation(summary = "What is to be judged a second time")
    @APIResponse(responseCode = "200", description = "What was decided shows when you or somebody else has judged it.")
    public SampledDecisionView readSampledDecision(@PathParam("sampleId") UUID id, @PathParam("itemId") UUID itemId) {
        return judging.read(id, itemId);
    }

    @POST
    @Path("/items/{itemId}/second-judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Judge a second time what was drawn")
    @APIResponseSchema(
            value = SampledDecisionView.class,
            responseCode = "201",
            responseDescription = "Recorded; what was decided shows now.")
    @APIResponse(responseCode = "409", description = "sample-signed-off, own-decision, looked-at, no-longer-stands.")
    public Response judgeSecond(@PathParam("sampleId") UUID id, @PathParam("itemId") UUID itemId, JudgeSecond command) {
        return recorded(id, itemId, judging.judge(id, itemId, command));
    }

    @POST
    @Path("/items/{itemId}/reassessment-request")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Require that it is decided again")
    @APIResponseSchema(
            value = SampledDecisionView.class,
            responseCode = "201",
            responseDescription = "The decision stands no longer; somebody who has not judged it decides again.")
    @APIResponse(
            responseCode = "409",
            description = "sample-signed-off, nothing-to-reassess, own-decision, under-review.")
    public Response requireReassessment(
            @PathParam("sampleId") UUID id, @PathParam("itemId") UUID itemId, RequireReassessment command) {
        return recorded(id, itemId, judging.requireReassessment(id, itemId, command));
    }

    private static Response recorded(UUID id, UUID itemId, SampledDecisionView item) {
        return Response.created(URI.create("/v1/assessment/samples/" + id + "/items/" + itemId))
                .entity(item)
                .build();
    }
}
