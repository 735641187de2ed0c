package org.withme.assessment.credential;

import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;

@Path("/v1/assessment/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials")
class CredentialResource {

    private final IssuingCredentials issuing;
    private final ReadingCredentials reading;
    private final TakingBackCredentials takingBack;

    CredentialResource(IssuingCredentials issuing, ReadingCredentials reading, TakingBackCredentials takingBack) {
        this.issuing = issuing;
        this.reading = reading;
        this.takingBack = takingBack;
    }

    @POST
    @Path("/records")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Take several of my results with me as one record")
    @APIResponseSchema(value = CredentialView.class, responseCode = "201", responseDescription = "It is issued.")
    @APIResponse(responseCode = "404", description = "One of the assessments is none of yours.")
    @APIResponse(responseCode = "409", description = "nothing-to-attest, enough-credentials.")
    public Response issueLearnerRecord(IssueRecord command) {
        return issued(issuing.issueRecord(command));
    }

    @GET
    @RolesAllowed({LEARNER, IQA, EXAMS_OFFICER})
    @Operation(summary = "Which credentials were issued to a learner")
    @APIResponse(
            responseCode = "404",
            description = "There is no such learner, or they are not yours to see: the same answer for both.")
    @APIResponse(responseCode = "200", description = "A page of credentials; next is the cursor of the page after it.")
    public Page<CredentialSummary> listCredentials(
            @Parameter(description = "The learner; a learner may leave it out.") @QueryParam("learnerId") UUID learner,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learner, cursor, limit);
    }

    @GET
    @Path("/{credentialId}")
    @RolesAllowed(LEARNER)
    @Operation(summary = "A credential of mine, in both forms")
    @APIResponse(responseCode = "200", description = "The credential.")
    public CredentialView readCredential(@PathParam("credentialId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{credentialId}/take-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, IQA, EXAMS_OFFICER})
    @Operation(summary = "Take a credential back")
    @APIResponse(responseCode = "200", description = "It is revoked, now or before.")
    public CredentialSummary takeBackCredential(@PathParam("credentialId") UUID id, TakeBackCredential command) {
        return takingBack.takeBack(id, command);
    }

    static Response issued(CredentialView credential) {
        return Response.created(URI.create("/v1/assessment/credentials/" + credential.id()))
                .entity(credential)
                .build();
    }
}
