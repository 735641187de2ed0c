package org.withme.learner.record.applicant;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.MIS_CLIENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/mis/learners/by-ref/{ukprn}/{learnRefNumber}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MIS_CLIENT, MIS_ADMINISTRATOR})
@Tag(name = "Applicants")
class MisApplicantsResource {

    private static final String COLLEGE = "Your college.";
    private static final String REFERENCE = "Your reference for the person, as your returns will have it.";

    private final StatingApplicants stating;
    private final WithdrawingApplications withdrawing;

    MisApplicantsResource(StatingApplicants stating, WithdrawingApplications withdrawing) {
        this.stating = stating;
        this.withdrawing = withdrawing;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say who has applied")
    @APIResponseSchema(
            value = ApplicantView.class,
            responseCode = "200",
            responseDescription = "What was stated before is replaced, or unchanged.")
    @APIResponse(responseCode = "201", description = "Nothing had been stated under this reference; now it is.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    @APIResponse(
            responseCode = "409",
            description = "listed-by-a-return, known-under-another-reference, another-person or return-is-at-work.")
    public Response putApplicant(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @Parameter(description = REFERENCE, example = "A00000017") @PathParam("learnRefNumber") String reference,
            PutApplicant command) {
        ApplicantView applicant = stating.put(ukprn, reference, command);
        return applicant.created()
                ? Response.created(URI.create("/v1/learners/" + applicant.learnerId()))
                        .entity(applicant)
                        .build()
                : Response.ok(applicant).build();
    }

    @POST
    @Path("/withdraw")
    @Operation(summary = "Say that an application is over")
    @APIResponse(responseCode = "200", description = "It is over. Saying it again changes nothing.")
    @APIResponse(responseCode = "404", description = "There is none under this reference, or it is not your college.")
    @APIResponse(responseCode = "409", description = "listed-by-a-return or return-is-at-work.")
    public ApplicantView withdrawApplication(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @Parameter(description = REFERENCE, example = "A00000017") @PathParam("learnRefNumber") String reference) {
        return withdrawing.withdraw(ukprn, reference);
    }
}
