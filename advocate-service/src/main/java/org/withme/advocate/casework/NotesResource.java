package org.withme.advocate.casework;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.CASE_SUPERVISOR;
import static org.withme.platform.identity.Roles.LEARNER;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/advocacy/cases/{caseId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
@Tag(name = "Cases")
class NotesResource {

    private final ReadingCases reading;
    private final WritingNotes writing;

    NotesResource(ReadingCases reading, WritingNotes writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GET
    @Operation(summary = "The notes of a case")
    @APIResponse(responseCode = "200", description = "A page of notes; next is the cursor of the page after it.")
    public Page<NoteView> listCaseNotes(
            @PathParam("caseId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.notes(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a note, or contest one")
    @APIResponseSchema(value = NoteView.class, responseCode = "201", responseDescription = "Written.")
    public Response writeCaseNote(@PathParam("caseId") UUID id, WriteNote command) {
        NoteView note = writing.write(id, command);
        return Response.created(URI.create("/v1/advocacy/cases/" + id + "/notes/" + note.id()))
                .entity(note)
                .build();
    }

    @GET
    @Path("/{noteId}")
    @Operation(summary = "One note of a case")
    @APIResponse(responseCode = "200", description = "The note.")
    public NoteView readCaseNote(@PathParam("caseId") UUID id, @PathParam("noteId") UUID noteId) {
        return reading.note(id, noteId);
    }
}
