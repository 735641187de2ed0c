package org.withme.learner.record.learningaim;

import static org.withme.platform.identity.Roles.PLATFORM_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/learning-aims/downloads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PLATFORM_OPERATOR)
@Tag(name = "Learning aims")
class LearningAimDownloadsResource {

    private final ReceivingDownloads receiving;
    private final ReadingDownloads reading;

    LearningAimDownloadsResource(ReceivingDownloads receiving, ReadingDownloads reading) {
        this.receiving = receiving;
        this.reading = reading;
    }

    @POST
    @Consumes({"text/csv", "application/zip", "application/x-zip-compressed"})
    @Operation(summary = "Load the names of learning aims and standards")
    @APIResponseSchema(
            value = DownloadView.class,
            responseCode = "202",
            responseDescription = "Stored. Location is where its way can be followed.")
    @APIResponse(responseCode = "413", description = "Larger than a download can be.")
    @APIResponse(responseCode = "422", description = "It holds neither file, or a column that names them is missing.")
    public Response loadLearningAims(
            @Parameter(description = "What its publisher calls it.", example = "2026-27 version 5")
                    @QueryParam("version")
                    String version,
            @Parameter(description = "The day of its publication; today if left out.", example = "2026-11-20")
                    @QueryParam("publishedOn")
                    String publishedOn,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body) {
        DownloadFormat format = DownloadFormat.ofContentType(contentType).orElseThrow(NotSupportedException::new);
        DownloadView received = receiving.receive(new ReceiveDownload(version, publishedOn, format), body);
        return Response.accepted(received)
                .header(HttpHeaders.LOCATION, received.links().self())
                .build();
    }

    @GET
    @Operation(summary = "The downloads of learning aims, latest first")
    public Page<DownloadView> listLearningAimDownloads(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @GET
    @Path("/{downloadId}")
    @Operation(summary = "What became of a download")
    @APIResponse(responseCode = "200", description = "The download, with its version, its day and its counts.")
    public DownloadView readLearningAimDownload(@PathParam("downloadId") UUID id) {
        return reading.read(id);
    }
}
