package org.withme.learner.record.applicant;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

@Path("/v1/colleges/{ukprn}/learners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applicants")
class CollegeLearnersResource {

    private final StatingApplicants stating;

    CollegeLearnersResource(StatingApplicants stating) {
        this.stating = stating;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({TUTOR, ADVISER, MIS_ADMINISTRATOR})
    @Operation(summary = "Add somebody by a name and a way to reach them")
    @APIResponseSchema(
            value = ApplicantView.class,
            responseCode = "201",
            responseDescription = "The person is there, under a reference that was made for them.")
    @APIResponse(responseCode = "404", description = "It is not your college.")
    @APIResponse(responseCode = "409", description = "known-under-another-reference or return-is-at-work.")
    public Response addLearner(
            @Parameter(description = "Your college.", example = "90000001") @PathParam("ukprn") String ukprn,
            PutApplicant command) {
        ApplicantView added = stating.add(ukprn, command);
        return Response.created(URI.create("/v1/learners/" + added.learnerId()))
                .entity(added)
                .build();
    }
}
