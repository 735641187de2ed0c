package org.withme.assessment.exams;

import static org.withme.platform.identity.Roles.AWARDING_CLIENT;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/assessment/external-marks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "External marks")
class ExternalMarksResource {

    private static final String CSV = "text/csv";

    private final RecordingExternalMarks recording;
    private final LoadingMarks loading;

    ExternalMarksResource(RecordingExternalMarks recording, LoadingMarks loading) {
        this.recording = recording;
        this.loading = loading;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({AWARDING_CLIENT, EXAMS_OFFICER})
    @Operation(summary = "Record marks of many learners")
    @APIResponse(responseCode = "200", description = "What became of each row.")
    public ExternalMarksView recordExternalMarks(RecordExternalMarks command) {
        return recording.record(command);
    }

    @POST
    @Path("/load")
    @Consumes(CSV)
    @RolesAllowed({AWARDING_CLIENT, EXAMS_OFFICER})
    @Operation(summary = "Send a results file")
    @APIResponse(responseCode = "200", description = "What became of each row.")
    public ExternalMarksView loadExternalMarks(
            @Parameter(
                            description =
                                    "Names the file, which every mark then says as its source; required from the exams"
                                            + " office.",
                            schema = @Schema(maxLength = 1000),
                            example = "attachment; filename=\"results-2026-08.csv\"")
                    @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
                    String contentDisposition,
            @RequestBody(
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
                    InputStream body) {
        return loading.load(body, contentDisposition);
    }
}
