package org.withme.learner.learning.plan;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/learners/{learnerId}/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class PlansResource {

    private static final String PLAN = "The UKPRN of the college with which it is agreed, or own.";

    private final ReadingPlans reading;
    private final SigningPlans signing;
    private final Preconditions preconditions;

    PlansResource(ReadingPlans reading, SigningPlans signing, Preconditions preconditions) {
        this.reading = reading;
        this.signing = signing;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "The plans of a learner")
    @APIResponse(responseCode = "200", description = "All of them; for staff the one with their college.")
    public Page<PlanSummary> listPlans(@PathParam("learnerId") UUID learnerId) {
        return reading.list(learnerId);
    }

    @GET
    @Path("/{plan}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "One plan on one screen")
    @APIResponse(
            responseCode = "200",
            description = "Goals with their steps and open proposals, what is agreed, who signs.")
    public PlanView readPlan(
            @PathParam("learnerId") UUID learnerId,
            @Parameter(description = PLAN, example = "90000001") @PathParam("plan") String plan) {
        return reading.plan(learnerId, plan);
    }

    @GET
    @Path("/{plan}/to-sign")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "What would be signed now")
    @APIResponse(responseCode = "200", description = "The text of the next version, with the ETag that signing needs.")
    @APIResponse(responseCode = "409", description = "nothing-to-sign.")
    public PlanText readPlanToSign(
            @PathParam("learnerId") UUID learnerId,
            @Parameter(description = PLAN, example = "90000001") @PathParam("plan") String plan) {
        return reading.toSign(learnerId, plan);
    }

    @POST
    @Path("/{plan}/sign")
    @RolesAllowed({LEARNER, MENTOR})
    @Operation(summary = "Sign the plan as I read it")
    @APIResponse(responseCode = "200", description = "The plan. Signing once more changes nothing.")
    @APIResponse(responseCode = "409", description = "nothing-to-sign or plan-is-yours-alone.")
    public PlanView signPlan(
            @PathParam("learnerId") UUID learnerId,
            @Parameter(description = PLAN, example = "90000001") @PathParam("plan") String plan,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return signing.sign(learnerId, plan, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{plan}/employer-signature")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(MENTOR)
    @Operation(summary = "Enter that an apprentice's employer agrees to the plan")
    @APIResponse(responseCode = "200", description = "The plan. Entering it once more changes nothing.")
    @APIResponse(responseCode = "409", description = "nothing-to-sign, no-employer-signs or plan-is-yours-alone.")
    public PlanView enterEmployersSignature(
            @PathParam("learnerId") UUID learnerId,
            @Parameter(description = PLAN, example = "90000001") @PathParam("plan") String plan,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            EnterEmployersSignature command) {
        return signing.signForEmployer(learnerId, plan, command, preconditions.require(ifMatch));
    }

    @GET
    @Path("/{plan}/versions/{versionId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ADVOCATE})
    @Operation(summary = "One version that was agreed")
    @APIResponse(responseCode = "200", description = "What was signed, and by whom.")
    public VersionView readPlanVersion(
            @PathParam("learnerId") UUID learnerId,
            @Parameter(description = PLAN, example = "90000001") @PathParam("plan") String plan,
            @PathParam("versionId") UUID versionId) {
        return reading.version(learnerId, plan, versionId);
    }
}
