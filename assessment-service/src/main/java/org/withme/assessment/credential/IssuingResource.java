package org.withme.assessment.credential;

import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/assessment/assessments/{assessmentId}/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials")
class IssuingResource {

    private final IssuingCredentials issuing;

    IssuingResource(IssuingCredentials issuing) {
        this.issuing = issuing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Take my result with me")
    @APIResponseSchema(value = CredentialView.class, responseCode = "201", responseDescription = "It is issued.")
    @APIResponse(responseCode = "409", description = "nothing-to-attest, enough-credentials.")
    public Response issueCredential(@PathParam("assessmentId") UUID assessmentId, IssueCredential command) {
        return CredentialResource.issued(issuing.issue(assessmentId, command));
    }
}
