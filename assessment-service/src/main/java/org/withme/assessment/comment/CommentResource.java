package org.withme.assessment.comment;

import static org.withme.platform.identity.Roles.ADVOCATE;
import static org.withme.platform.identity.Roles.ASSESSOR;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/assessment/assessments/{assessmentId}/criteria/{criterionId}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Judgements")
class CommentResource {

    private final Commenting commenting;

    CommentResource(Commenting commenting) {
        this.commenting = commenting;
    }

    @GET
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER, ADVOCATE})
    @Operation(summary = "What staff wrote beside my own judgement")
    @APIResponse(responseCode = "200", description = "All of it; there are at most 50.")
    public CommentsView readComments(@PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId) {
        return commenting.read(id, criterionId);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ASSESSOR, IQA})
    @Operation(summary = "Write a comment beside the learner's own judgement")
    @APIResponseSchema(value = CommentView.class, responseCode = "201", responseDescription = "It stands there.")
    @APIResponse(responseCode = "409", description = "not-the-learners-own, nothing-to-comment, too-many-comments.")
    public Response writeComment(
            @PathParam("assessmentId") UUID id, @PathParam("criterionId") UUID criterionId, WriteComment command) {
        CommentView comment = commenting.write(id, criterionId, command);
        return Response.created(
                        URI.create("/v1/assessment/assessments/" + id + "/criteria/" + criterionId + "/comments"))
                .entity(comment)
                .build();
    }
}
