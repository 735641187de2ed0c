package org.withme.assessment.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whoever was shown a credential: an employer, another college; without an account. */
@Path("/v1/assessment/credentials")
@Tag(name = "Credentials")
class VerificationResource {

    private final VerifyingCredentials verifying;

    VerificationResource(VerifyingCredentials verifying) {
        this.verifying = verifying;
    }

    @POST
    @Path("/verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Whether a credential stands",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @APIResponse(responseCode = "200", description = "Whether it stands, and what speaks against it.")
    public VerificationView verifyCredential(VerifyCredential command) {
        return verifying.verify(command);
    }

    @GET
    @Path("/verify")
    @Produces(VerificationPage.HTML)
    @PermitAll
    @Operation(summary = "The page on which anybody has a credential verified")
    @APIResponse(
            responseCode = "200",
            description = "A page with a form.",
            content = @Content(mediaType = VerificationPage.HTML, schema = @Schema(implementation = String.class)))
    public Response askVerification() {
        return VerificationPage.ask();
    }

    @POST
    @Path("/verify")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(VerificationPage.HTML)
    @PermitAll
    @Operation(
            summary = "Whether a credential that was pasted into the page stands",
            extensions = @Extension(name = "x-without-idempotency-key", value = "true"))
    @APIResponse(
            responseCode = "200",
            description = "A page that says whether it stands, and what speaks against it.",
            content = @Content(mediaType = VerificationPage.HTML, schema = @Schema(implementation = String.class)))
    public Response verifyOnPage(
            @Schema(description = "The credential, in either form.", examples = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
                    @FormParam("credential")
                    String credential,
            @Schema(
                            description = "Who shows it, if known.",
                            examples = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK")
                    @FormParam("subject")
                    String subject) {
        return verifying
                .verifyPasted(credential, subject)
                .map(VerificationPage::say)
                .orElseGet(VerificationPage::unreadable);
    }
}
