package org.withme.platform.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.withme.platform.identity.Roles;

@Path("/notes")
@RolesAllowed({Roles.MENTOR, Roles.TUTOR})
@Produces(MediaType.APPLICATION_JSON)
class NotesResource {

    record Text(String text) {}

    private final Notes notes;
    private final Preconditions preconditions;

    NotesResource(Notes notes, Preconditions preconditions) {
        this.notes = notes;
        this.preconditions = preconditions;
    }

    @GET
    public Page<Note> list(
            @QueryParam("word") String word, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return notes.page(word, Limit.of(limit), cursor);
    }

    @GET
    @Path("/{id}")
    public Note read(@PathParam("id") UUID id) {
        return notes.read(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@QueryParam("loud") String loud, Text text) {
        Note note = notes.write(text.text());
        return Response.created(URI.create("/notes/" + note.id())).entity(note).build();
    }

    @POST
    @Path("/about/{topic}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Note about(@PathParam("topic") String topic, Text text) {
        return notes.write(text.text());
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.TEXT_PLAIN)
    public Note file(InputStream file) throws IOException {
        return notes.write(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Note rewrite(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Text text) {
        return notes.rewrite(id, preconditions.require(ifMatch), text.text());
    }
}
