package org.withme.learner.learning.recognition;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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

@Path("/v1/learners/{learnerId}/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recognition")
class RecognitionsResource {

    private final Recognising recognising;
    private final ReadingRecognitions reading;
    private final Preconditions preconditions;

    RecognitionsResource(Recognising recognising, ReadingRecognitions reading, Preconditions preconditions) {
        this.recognising = recognising;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "What those beside a learner recognised")
    @APIResponse(responseCode = "200", description = "A page of recognitions, the latest first.")
    public Page<RecognitionView> listRecognitions(
            @PathParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MENTOR, TUTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "Recognise effort, progress or help")
    @APIResponseSchema(
            value = RecognitionView.class,
            responseCode = "201",
            responseDescription = "It is on the learner's page, and their journey says so.")
    public Response giveRecognition(@PathParam("learnerId") UUID learnerId, GiveRecognition command) {
        RecognitionView recognition = recognising.give(learnerId, command);
        return Response.created(URI.create("/v1/learners/" + learnerId + "/recognitions/" + recognition.id()))
                .entity(recognition)
                .build();
    }

    @GET
    @Path("/{recognitionId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "One recognition")
    @APIResponse(responseCode = "200", description = "The recognition.")
    public RecognitionView readRecognition(
            @PathParam("learnerId") UUID learnerId, @PathParam("recognitionId") UUID recognitionId) {
        return reading.read(learnerId, recognitionId);
    }

    @DELETE
    @Path("/{recognitionId}")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Take a recognition off my page")
    @APIResponse(responseCode = "204", description = "Its words are gone, and nobody sees it any more.")
    public void removeRecognition(
            @PathParam("learnerId") UUID learnerId,
            @PathParam("recognitionId") UUID recognitionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        recognising.remove(learnerId, recognitionId, preconditions.require(ifMatch));
    }
}
