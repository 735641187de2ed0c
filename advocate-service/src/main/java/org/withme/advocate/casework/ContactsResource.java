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
    @RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "The attempts to speak with the learner")
    public Page<ContactView> listCaseContacts(
            @PathParam("caseId") UUID id, @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.contacts(id, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "Log an attempt to speak with the learner")
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "Logged.")
    @APIResponse(
            responseCode = "409",
            description = "do-not-contact, no-consent-to-outreach, case-paused or case-closed.")
    public Response logContact(@PathParam("caseId") UUID id, LogContact command) {
        ContactView contact = logging.log(id, command);
        return Response.created(URI.create("/v1/advocacy/cases/" + id + "/contacts/" + contact.id()))
                .entity(contact)
                .build();
    }

    @GET
    @Path("/{contactId}")
    @RolesAllowed({LEARNER, ADVOCATE, CASE_SUPERVISOR})
    @Operation(summary = "One attempt to speak with the learner")
    @APIResponse(responseCode = "200", description = "The contact.")
    public ContactView readCaseContact(@PathParam("caseId") UUID id, @PathParam("contactId") UUID contactId) {
        return reading.contact(id, contactId);
    }
}
