package org.withme.learner.learning.reflection;

import static org.withme.platform.identity.Roles.ADVISER;
import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
import static org.withme.platform.identity.Roles.LEARNER;
import static org.withme.platform.identity.Roles.MENTOR;
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

@Path("/v1/learners/{learnerId}/reflections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reflections")
class ReflectionsResource {

    private final WritingReflections writing;
    private final SharingReflections sharing;
    private final ReadingReflections reading;
    private final Preconditions preconditions;

    ReflectionsResource(
            WritingReflections writing,
            SharingReflections sharing,
            ReadingReflections reading,
            Preconditions preconditions) {
        this.writing = writing;
        this.sharing = sharing;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/before-you-write")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Who reads what I write, before I write it")
    @APIResponse(responseCode = "200", description = "The words to show.")
    public BeforeReflectingView readBeforeReflecting(@PathParam("learnerId") UUID learnerId) {
        return reading.beforeWriting(learnerId);
    }

    @GET
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "My reflections, or those that a learner shared with me")
    @APIResponse(responseCode = "200", description = "A page of reflections, the latest first.")
    public Page<ReflectionView> listReflections(
            @PathParam("learnerId") UUID learnerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return reading.list(learnerId, cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Write something for myself")
    @APIResponseSchema(
            value = ReflectionView.class,
            responseCode = "201",
            responseDescription = "It is written, and shared with nobody.")
    public Response writeReflection(@PathParam("learnerId") UUID learnerId, WriteReflection command) {
        ReflectionView reflection = writing.write(learnerId, command);
        return Response.created(URI.create("/v1/learners/" + learnerId + "/reflections/" + reflection.id()))
                .entity(reflection)
                .build();
    }

    @GET
    @Path("/{reflectionId}")
    @RolesAllowed({LEARNER, MENTOR, TUTOR, ASSESSOR, ADVISER, ADVOCATE})
    @Operation(summary = "One reflection")
    @APIResponse(responseCode = "200", description = "The reflection.")
    public ReflectionView readReflection(
            @PathParam("learnerId") UUID learnerId, @PathParam("reflectionId") UUID reflectionId) {
        return reading.read(learnerId, reflectionId);
    }

    @PUT
    @Path("/{reflectionId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Change what I wrote")
    @APIResponse(responseCode = "200", description = "The reflection as it is now, with its new ETag.")
    public ReflectionView changeReflection(
            @PathParam("learnerId") UUID learnerId,
            @PathParam("reflectionId") UUID reflectionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WriteReflection command) {
        return writing.change(learnerId, reflectionId, command, preconditions.require(ifMatch));
    }

    @DELETE
    @Path("/{reflectionId}")
    @RolesAllowed(LEARNER)
    @Operation(summary = "Delete what I wrote")
    @APIResponse(responseCode = "204", description = "It is gone, and is not read here any more.")
    public void deleteReflection(
            @PathParam("learnerId") UUID learnerId,
            @PathParam("reflectionId") UUID reflectionId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        writing.delete(learnerId, reflectionId, preconditions.require(ifMatch));
    }

    @POST
    @Path("/{reflectionId}/share")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Let somebody on my team read it")
    @APIResponse(responseCode = "200", description = "The reflection, and who reads it now.")
    public ReflectionView shareReflection(
            @PathParam("learnerId") UUID learnerId, @PathParam("reflectionId") UUID reflectionId, NameReader command) {
        return sharing.share(learnerId, reflectionId, command);
    }

    @POST
    @Path("/{reflectionId}/take-back")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Take back what I shared")
    @APIResponse(responseCode = "200", description = "The reflection, and who reads it now.")
    public ReflectionView takeReflectionBack(
            @PathParam("learnerId") UUID learnerId, @PathParam("reflectionId") UUID reflectionId, NameReader command) {
        return sharing.takeBack(learnerId, reflectionId, command);
    }
}
