package org.withme.assessment.exams;

import static org.withme.platform.identity.Roles.EXAMS_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/assessment/candidate-numbers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "External marks")
class CandidateNumberResource {

    private final GivingCandidateNumbers giving;

    CandidateNumberResource(GivingCandidateNumbers giving) {
        this.giving = giving;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(EXAMS_OFFICER)
    @Operation(summary = "Give candidate numbers to learners")
    @APIResponse(responseCode = "200", description = "How many were given, and which rows were refused.")
    public CandidateNumbersView giveCandidateNumbers(GiveCandidateNumbers command) {
        return giving.give(command);
    }
}
