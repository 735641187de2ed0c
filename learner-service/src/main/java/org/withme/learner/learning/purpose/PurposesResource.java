package org.withme.learner.learning.purpose;

import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.QUALITY_MANAGER;
import static org.withme.platform.identity.Roles.TUTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.platform.http.Preconditions;

@Path("/v1/colleges/{ukprn}/tutorial-purposes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tutorials")
class PurposesResource {

    private static final String COLLEGE = "The college.";

    private final KeepingPurposes keeping;
    private final ReadingPurposes reading;
    private final Preconditions preconditions;

    PurposesResource(KeepingPurposes keeping, ReadingPurposes reading, Preconditions preconditions) {
        this.keeping = keeping;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, MENTOR, TUTOR, QUALITY_MANAGER, MIS_ADMINISTRATOR})
    @Operation(summary = "Why one can be invited to a tutorial at a college")
    @APIResponse(responseCode = "200", description = "All that is offered, by title.")
    public PurposesView listTutorialPurposes(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn) {
        return reading.list(ukprn);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({QUALITY_MANAGER, MIS_ADMINISTRATOR})
    @Operation(summary = "Offer a purpose of tutorials")
    @APIResponseSchema(
            value = PurposeView.class,
            responseCode = "201",
            responseDescription = "Whoever invites can choose it.")
    public Response addTutorialPurpose(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            WritePurpose command) {
        PurposeView purpose = keeping.add(ukprn, command);
        return Response.created(URI.create("/v1/colleges/" + ukprn + "/tutorial-purposes/" + purpose.id()))
                .entity(purpose)
                .build();
    }

    @GET
    @Path("/{purposeId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, QUALITY_MANAGER, MIS_ADMINISTRATOR})
    @Operation(summary = "One purpose of tutorials")
    @APIResponse(responseCode = "200", description = "The purpose as it is offered now.")
    public PurposeView readTutorialPurpose(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("purposeId") UUID purposeId) {
        return reading.read(ukprn, purposeId);
    }

    @PUT
    @Path("/{purposeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({QUALITY_MANAGER, MIS_ADMINISTRATOR})
    @Operation(summary = "Write a new version of a purpose")
    @APIResponse(responseCode = "200", description = "The version that is offered from now on, with its ETag.")
    public PurposeView changeTutorialPurpose(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("purposeId") UUID purposeId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WritePurpose command) {
        return keeping.change(ukprn, purposeId, command, preconditions.require(ifMatch));
    }

    @DELETE
    @Path("/{purposeId}")
    @RolesAllowed({QUALITY_MANAGER, MIS_ADMINISTRATOR})
    @Operation(summary = "Offer a purpose no more")
    @APIResponse(responseCode = "204", description = "Nobody can choose it any more; invitations keep their words.")
    public void withdrawTutorialPurpose(
            @Parameter(description = COLLEGE, example = "90000001") @PathParam("ukprn") String ukprn,
            @PathParam("purposeId") UUID purposeId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        keeping.withdraw(ukprn, purposeId, preconditions.require(ifMatch));
    }
}
