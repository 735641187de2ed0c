package org.withme.learner.record.mis.receiving;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;
import org.withme.platform.problem.Problem;

@Path("/v1/mis/ilr-imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MIS_CLIENT, MIS_ADMINISTRATOR})
@Tag(name = "ILR imports")
class IlrImportsResource {

    private static final String CSV = "text/csv";
    private static final String BINARY = "binary";
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private final ReceivingReturns receiving;
    private final ReadingImports reading;
    private final DecidingImports deciding;
    private final Preconditions preconditions;

    IlrImportsResource(
            ReceivingReturns receiving, ReadingImports reading, DecidingImports deciding, Preconditions preconditions) {
        this.receiving = receiving;
        this.reading = reading;
        this.deciding = deciding;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send an ILR return")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponseSchema(
            value = ImportView.class,
            responseCode = "202",
            responseDescription = "Stored. Location is where its way can be followed.")
    @APIResponse(responseCode = "413", description = "Larger than a return can be.")
    @APIResponse(responseCode = "415", description = "Neither XML nor a zip by its Content-Type.")
    @APIResponse(responseCode = "422", description = "The file name is not that of a return of your college.")
    public Response sendIlrReturn(
            @Parameter(
                            description = "The name that your system gave the file.",
                            required = true,
                            example = "ILR-90000001-2627-20261129-111405-01.XML")
                    @QueryParam("fileName")
                    String fileName,
            @Parameter(description = "true: do everything but apply.", example = "false") @QueryParam("dryRun")
                    String dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @Context UriInfo query,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_XML,
                                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                                @Content(
                                        mediaType = MediaType.TEXT_XML,
                                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                                @Content(
                                        mediaType = "application/zip",
                                        schema = @Schema(type = SchemaType.STRING, format = BINARY)),
                                @Content(
                                        mediaType = "application/x-zip-compressed",
                                        schema = @Schema(type = SchemaType.STRING, format = BINARY))
                            })
                    InputStream body) {
        ReturnName.Format format = ReturnName.Format.ofContentType(contentType).orElseThrow(() -> unread(contentType));
        ImportView received =
                receiving.receive(new ReceiveReturn(fileName, asSent(query, "dryRun", dryRun), format), body);
        return Response.accepted(received)
                .header(HttpHeaders.LOCATION, received.links().self())
                .build();
    }

    /** Where not even a format is named, there may be no body either, which is the worse of the two. */
    private static RuntimeException unread(String contentType) {
        return contentType == null
                ? new NotSupportedException()
                : Problem.at("/header/Content-Type", ReturnRule.NOT_READ);
    }

    /** An empty parameter reaches us like a missing one; only the query itself tells the two apart. */
    private static String asSent(UriInfo query, String name, String value) {
        return value == null && query.getQueryParameters().containsKey(name) ? "" : value;
    }

    @GET
    @Operation(summary = "The returns of your college, latest first")
    @APIResponse(responseCode = "404", description = "Your account belongs to no college.")
    @APIResponse(responseCode = "200", description = "A page of imports; next is the cursor of the page after it.")
    public Page<ImportView> listIlrImports(@QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, Limit.of(limit));
    }

    @GET
    @Path("/{importId}")
    @Operation(summary = "What became of a return")
    @APIResponse(responseCode = "200", description = "The import, with its progress and counts.")
    public ImportView readIlrImport(@PathParam("importId") UUID id) {
        return reading.read(id);
    }

    @GET
    @Path("/{importId}/rejections")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Learners who could not be taken, and why",
            extensions = @Extension(name = "x-also-answers", value = "text/csv"))
    @APIResponse(responseCode = "200", description = "A page of rejections, or the whole list as CSV.")
    public Page<FindingView> listIlrRejections(
            @PathParam("importId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.rejections(id, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{importId}/rejections")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response rejectionsAsCsv(@PathParam("importId") UUID id) {
        reading.read(id);
        return csv(new FindingsCsv(position -> reading.rejectionsAfter(id, position)), "rejections-" + id);
    }

    @GET
    @Path("/{importId}/notes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What to look at with learners who were taken",
            extensions = @Extension(name = "x-also-answers", value = "text/csv"))
    @APIResponse(responseCode = "200", description = "A page of notes, or the whole list as CSV.")
    public Page<FindingView> listIlrNotes(
            @PathParam("importId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.notes(id, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{importId}/notes")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response notesAsCsv(@PathParam("importId") UUID id) {
        reading.read(id);
        return csv(new FindingsCsv(position -> reading.notesAfter(id, position)), "notes-" + id);
    }

    private static Response csv(FindingsCsv table, String name) {
        return Response.ok(table, CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    @GET
    @Path("/{importId}/missing")
    @Operation(summary = "Learners whom the return no longer lists")
    @APIResponse(responseCode = "200", description = "A page of missing learners.")
    public Page<MissingView> listIlrMissing(
            @PathParam("importId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.missing(id, cursor, Limit.of(limit));
    }

    @GET
    @Path("/{importId}/changes")
    @Operation(summary = "Learners whom the return would change, and how")
    @APIResponse(responseCode = "200", description = "A page of changes, by reference.")
    public Page<ChangeView> listIlrChanges(
            @PathParam("importId") UUID id,
            @Parameter(
                            description = "Only learners of whom this kind is one.",
                            schema = @Schema(implementation = ChangeView.Kind.class))
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200; 50 if left out.", example = "50") @QueryParam("limit") Integer limit) {
        return reading.changes(id, kind, cursor, Limit.of(limit));
    }

    @POST
    @Path("/{importId}/confirm")
    @RolesAllowed(MIS_ADMINISTRATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Apply a return that waits")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "It is being applied.")
    @APIResponse(responseCode = "409", description = "import-not-waiting.")
    public Response confirmIlrImport(@PathParam("importId") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
        return Response.accepted(deciding.confirm(id, preconditions.require(ifMatch)))
                .build();
    }

    @POST
    @Path("/{importId}/discard")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Do not apply a return")
    @APIResponse(responseCode = "200", description = "It is discarded; its file is deleted.")
    @APIResponse(responseCode = "409", description = "import-at-work.")
    public ImportView discardIlrImport(@PathParam("importId") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
        return deciding.discard(id, preconditions.require(ifMatch));
    }
}
