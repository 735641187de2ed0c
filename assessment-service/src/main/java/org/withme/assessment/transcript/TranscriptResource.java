package org.withme.assessment.transcript;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/assessment/transcript")
@RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
@Tag(name = "Results")
class TranscriptResource {

    private static final String WHOSE = "Whose it is; left out, your own.";
    private static final String ABSENT =
            "There is no such learner, or they are not yours to see: the same answer for both.";
    private static final String PDF = "application/pdf";
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals";

    private final ReadingTranscripts reading;

    TranscriptResource(ReadingTranscripts reading) {
        this.reading = reading;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A learner's transcript")
    @APIResponse(responseCode = "404", description = ABSENT)
    @APIResponse(responseCode = "200", description = "Every published result that counts.")
    public TranscriptView readTranscript(@Parameter(description = WHOSE) @QueryParam("learnerId") UUID learnerId) {
        return reading.read(learnerId);
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "A learner's transcript to print")
    @APIResponse(responseCode = "404", description = ABSENT)
    @APIResponse(
            responseCode = "200",
            description = "A page without scripts.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response printTranscript(@Parameter(description = WHOSE) @QueryParam("learnerId") UUID learnerId) {
        return kept(Response.ok(reading.print(learnerId).page()));
    }

    @GET
    @Path("/file")
    @Produces(PDF)
    @Operation(summary = "A learner's transcript as a file")
    @APIResponse(responseCode = "404", description = ABSENT)
    @APIResponse(
            responseCode = "200",
            description = "A tagged PDF.",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadTranscript(@Parameter(description = WHOSE) @QueryParam("learnerId") UUID learnerId) {
        return kept(Response.ok(reading.print(learnerId).file())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"transcript.pdf\""));
    }

    /** Of nobody but who asked. */
    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
