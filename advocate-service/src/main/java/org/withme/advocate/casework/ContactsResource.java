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

@Path("/v1/advocacy/cases/{caseId}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class ContactsResource {

    private final ReadingCases reading;
    private final LoggingContacts logging;

    ContactsResource(ReadingCases reading, LoggingContacts logging) {
        this.reading = reading;
        this.logging = logging;
    }

    @GET
    @RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "listCaseContacts",
            summary = "The attempts to speak with the learner",
            description = "The latest first; the learner reads all of them.")
    @APIResponse(responseCode = "200", description = "A page of contacts; next is the cursor of the page after it.")
    public Page<ContactView> list(
            @PathParam("caseId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.contacts(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "logContact",
            summary = "Log an attempt to speak with the learner",
            description = "Reached or not; the first makes the case active. Refused if the learner does not want to be"
                    + " contacted, or has left and agreed to nothing that allows it. Accepts an Idempotency-Key.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LogContact.class),
                            examples =
                                    @ExampleObject(
                                            name = "call",
                                            summary = "A call that was answered",
                                            value =
                                                    "{\"channel\": \"TELEPHONE\", \"reached\": true, \"note\": \"We meet on Tuesday.\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Logged.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The contact.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "409",
            description = "do-not-contact, no-consent-to-outreach, case-paused or case-closed.")
    public Response log(@PathParam("caseId") UUID id, LogContact command) {
        ContactView contact = logging.log(id, command);
        return Response.created(URI.create("/v1/advocacy/cases/" + id + "/contacts/" + contact.id()))
                .entity(contact)
                .build();
    }

    @GET
    @Path("/{contactId}")
    @RolesAllowed({Roles.LEARNER, Roles.ADVOCATE, Roles.CASE_SUPERVISOR})
    @Operation(
            operationId = "readCaseContact",
            summary = "One attempt to speak with the learner",
            description = "Of this case only.")
    @APIResponse(responseCode = "200", description = "The contact.")
    public ContactView read(@PathParam("caseId") UUID id, @PathParam("contactId") UUID contactId) {
        return reading.contact(id, contactId);
    }
}
