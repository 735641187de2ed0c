package org.withme.assessment.evidence;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.EXAMS_OFFICER;
import static org.withme.platform.identity.Roles.IQA;
import static org.withme.platform.identity.Roles.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/assessment/assessments/{assessmentId}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
class EvidenceResource {

    private final SubmittingEvidence submitting;
    private final ReadingEvidence reading;
    private final ArrangingEvidence arranging;
    private final Preconditions preconditions;

    EvidenceResource(
            SubmittingEvidence submitting,
            ReadingEvidence reading,
            ArrangingEvidence arranging,
            Preconditions preconditions) {
        this.submitting = submitting;
        this.reading = reading;
        this.arranging = arranging;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
    @Operation(summary = "The evidence of an assessment")
    @APIResponse(
            responseCode = "200",
            description = "A page of what you may see of it; next is the cursor of the page after it.")
    public Page<EvidenceView> listEvidence(
            @PathParam("assessmentId") UUID assessmentId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(assessmentId, cursor, limit);
    }

    @GET
    @Path("/asked-for")
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
    @Operation(summary = "What evidence is asked for")
    @APIResponse(responseCode = "200", description = "Every criterion of the assessment, in order.")
    public AskedForView readEvidenceAskedFor(@PathParam("assessmentId") UUID assessmentId) {
        return reading.askedFor(assessmentId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Hand in a link or a text")
    @APIResponseSchema(
            value = ReceiptView.class,
            responseCode = "201",
            responseDescription = "It is kept; this is the receipt.")
    @APIResponse(
            responseCode = "409",
            description = "evidence-closed, learner-quota-reached, college-quota-reached, too-many-submissions.")
    public Response submitEvidence(@PathParam("assessmentId") UUID assessmentId, SubmitEvidence command) {
        ReceiptView receipt = submitting.submitWords(assessmentId, command);
        return Response.created(URI.create(EvidenceAddress.piece(assessmentId, receipt.evidenceId())))
                .entity(receipt)
                .build();
    }

    @GET
    @Path("/{evidenceId}")
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
    @Operation(summary = "A piece of evidence with its receipts")
    public EvidenceView readEvidence(
            @PathParam("assessmentId") UUID assessmentId, @PathParam("evidenceId") UUID evidenceId) {
        return reading.read(assessmentId, evidenceId);
    }

    @PUT
    @Path("/{evidenceId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Say what a piece is for and who sees it")
    @APIResponse(responseCode = "200", description = "The piece as it is now.")
    @APIResponse(responseCode = "409", description = "evidence-closed.")
    public EvidenceView arrangeEvidence(
            @PathParam("assessmentId") UUID assessmentId,
            @PathParam("evidenceId") UUID evidenceId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ArrangeEvidence command) {
        return arranging.arrange(assessmentId, evidenceId, command, preconditions.require(ifMatch));
    }
}
