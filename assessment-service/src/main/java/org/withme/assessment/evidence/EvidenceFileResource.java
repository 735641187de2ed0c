package org.withme.assessment.evidence;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.ETags;

@Path("/v1/assessment/assessments/{assessmentId}/evidence")
@Tag(name = "Evidence")
class EvidenceFileResource {

    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM;
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";
    private static final int PARTIAL_CONTENT = 206;
    private static final int BUFFER = 64 * 1024;

    private final SubmittingEvidence submitting;
    private final ReadingEvidence reading;

    EvidenceFileResource(SubmittingEvidence submitting, ReadingEvidence reading) {
        this.submitting = submitting;
        this.reading = reading;
    }

    @POST
    @Path("/files")
    @Consumes(BYTES)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Hand in a file")
    @APIResponseSchema(
            value = ReceiptView.class,
            responseCode = "201",
            responseDescription = "It is kept; this is the receipt.")
    @APIResponse(responseCode = "408", description = "It did not arrive in time; send it again.")
    @APIResponse(
            responseCode = "409",
            description = "evidence-closed, learner-quota-reached, college-quota-reached, too-many-submissions.")
    @APIResponse(responseCode = "413", description = "Larger than a file can be.")
    public Response submitEvidenceFile(
            @PathParam("assessmentId") UUID assessmentId,
            @Parameter(
                            description =
                                    "Its name without a path; what is handed in again under it is its next version.",
                            schema = @Schema(maxLength = 200),
                            example = "plan.pdf")
                    @QueryParam("fileName")
                    String fileName,
            @Parameter(description = "For which criterion of the assessment; once for each, or say so later.")
                    @QueryParam("criterionId")
                    List<UUID> criteria,
            @Parameter(description = "Who sees it beside you; left out, it is ASSESSORS.") @QueryParam("audience")
                    Audience audience,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = BYTES,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    InputStream body) {
        ReceiptView receipt = submitting.submitFile(assessmentId, new SubmitFile(fileName, criteria, audience), body);
        return Response.created(URI.create(EvidenceAddress.piece(assessmentId, receipt.evidenceId())))
                .entity(receipt)
                .build();
    }

    @GET
    @Path("/{evidenceId}/versions/{version}/file")
    @Produces(BYTES)
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
    @Operation(summary = "Download a file that was handed in")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved: never shown.",
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for.",
            content = @Content(mediaType = BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "You have it already: its ETag is the one in If-None-Match.")
    @APIResponse(responseCode = "409", description = "file-missing, file-being-scanned, file-infected.")
    @APIResponse(responseCode = "416", description = "range-not-satisfiable.")
    public Response downloadEvidence(
            @PathParam("assessmentId") UUID assessmentId,
            @PathParam("evidenceId") UUID evidenceId,
            @Parameter(description = "Which version, from 1.") @PathParam("version") int version,
            @Parameter(
                            description = "One part of it, such as bytes=1048576-, to go on after a break.",
                            example = "bytes=0-1023")
                    @HeaderParam("Range")
                    String range,
            @Parameter(description = "The ETag of the part that you have; if it is of another file, the whole is sent.")
                    @HeaderParam("If-Range")
                    String ifRange,
            @Parameter(description = "The ETag of what you have.") @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        FileToSave file = reading.download(assessmentId, evidenceId, version);
        if (ETags.isKnown(ifNoneMatch, file.tag())) {
            return headed(Response.notModified(), file).build();
        }
        Optional<Part> part =
                ifRange == null || ifRange.equals(file.tag()) ? Part.of(range, file.bytes()) : Optional.empty();
        Part sent = part.orElseGet(() -> new Part(0, file.bytes()));
        Response.ResponseBuilder answer = headed(
                        part.isEmpty() ? Response.ok() : Response.status(PARTIAL_CONTENT), file)
                .entity(streamed(file, sent))
                .header(HttpHeaders.CONTENT_LENGTH, sent.length());
        part.ifPresent(given -> answer.header("Content-Range", given.contentRange(file.bytes())));
        return answer.build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder answer, FileToSave file) {
        return answer.header(HttpHeaders.ETAG, file.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.called(file.name()))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** Opened only when it is sent: an answer to HEAD is not. */
    private static StreamingOutput streamed(FileToSave file, Part sent) {
        return output -> {
            try (InputStream content = file.content().apply(sent.from())) {
                copy(content, output, sent.length());
            }
        };
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The file is shorter than it was");
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
