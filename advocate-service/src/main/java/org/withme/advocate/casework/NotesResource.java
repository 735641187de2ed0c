package org.withme.advocate.casework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.withme.platform.identity.Roles;

@Path("/v1/advocacy/cases/{caseId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
@Tag(name = "Cases")
class NotesResource {

    private final ReadingCases reading;
    private final WritingNotes writing;

    NotesResource(ReadingCases reading, WritingNotes writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GET
    @Operation(
            operationId = "listCaseNotes",
            summary = "The notes of a case",
            description = "In the order in which they were written; the learner reads all of them.")
    @APIResponse(responseCode = "200", description = "A page of notes; next is the cursor of the page after it.")
    public Page<NoteView> list(
            @PathParam("caseId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.notes(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeCaseNote",
            summary = "Write a note, or contest one",
            description = "Show beforeYouWrite of the case first (W1). Read by the learner, the advocate and the case"
                    + " supervisor. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WriteNote.class),
                            examples =
                                    @ExampleObject(
                                            name = "note",
                                            summary = "What was agreed",
                                            value = "{\"words\": \"We look at evening courses together.\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Written.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The note.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response write(@PathParam("caseId") UUID id, WriteNote command) {
        NoteView note = writing.write(id, command);
        return Response.created(URI.create("/v1/advocacy/cases/" + id + "/notes/" + note.id()))
                .entity(note)
                .build();
    }

    @GET
    @Path("/{noteId}")
    @Operation(operationId = "readCaseNote", summary = "One note of a case", description = "Of this case only.")
    @APIResponse(responseCode = "200", description = "The note.")
    public NoteView read(@PathParam("caseId") UUID id, @PathParam("noteId") UUID noteId) {
        return reading.note(id, noteId);
    }
}
