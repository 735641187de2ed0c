package org.withme.assessment.assignment;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.withme.assessment.judgement.WholeJudgement;
import org.withme.platform.http.Page;
import org.withme.platform.http.Preconditions;

@Path("/v1/assessment/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments")
class AssignmentResource {

    private static final String READ_BEFORE = "The ETag of the assignment that you read; looked at if it is sent.";

    private final SettingAssignments setting;
    private final MarkingAssignments marking;
    private final AnsweringAssignments answering;
    private final ReadingAssignments reading;
    private final Preconditions preconditions;

    AssignmentResource(
            SettingAssignments setting,
            MarkingAssignments marking,
            AnsweringAssignments answering,
            ReadingAssignments reading,
            Preconditions preconditions) {
        this.setting = setting;
        this.marking = marking;
        this.answering = answering;
        this.reading = reading;
        this.preconditions = preconditions;
    }

    @GET
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "What is set: to me, or by my college")
    @APIResponse(responseCode = "200", description = "A page of assignments; next is the cursor of the page after it.")
    public Page<AssignmentSummary> listAssignments(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
        return reading.list(cursor, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ASSESSOR)
    @Operation(summary = "Set criteria to a group or to learners")
    @APIResponseSchema(
            value = AssignmentSetView.class,
            responseCode = "201",
            responseDescription = "It is set, to whom the answer says so.")
    @APIResponse(responseCode = "404", description = "None of the learners whom you name is at your college.")
    @APIResponse(
            responseCode = "409",
            description = "assessed-against-another-version: that is so of each of the learners.")
    public Response setAssignment(SetAssignment command) {
        AssignmentSetView set = setting.set(command);
        return Response.created(URI.create(
                        "/v1/assessment/assignments/" + set.assignment().id()))
                .entity(set)
                .build();
    }

    @GET
    @Path("/{assignmentId}")
    @RolesAllowed({LEARNER, ASSESSOR, IQA, EXAMS_OFFICER})
    @Operation(summary = "An assignment: its learners and criteria, and who waits for whom")
    @APIResponse(responseCode = "200", description = "The grid, as far as you may know.")
    public AssignmentView readAssignment(@PathParam("assignmentId") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/{assignmentId}/learners")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ASSESSOR)
    @Operation(summary = "Set an assignment to more learners")
    @APIResponse(responseCode = "200", description = "To whom it is set now.")
    @APIResponse(responseCode = "409", description = "assignment-withdrawn, assessed-against-another-version.")
    public AssignmentSetView addToAssignment(@PathParam("assignmentId") UUID id, AddLearners command) {
        return setting.add(id, command);
    }

    @POST
    @Path("/{assignmentId}/withdraw")
    @RolesAllowed(ASSESSOR)
    @Operation(summary = "Take an assignment back")
    @APIResponse(responseCode = "200", description = "It is withdrawn; what was judged stays.")
    public AssignmentSummary withdrawAssignment(@PathParam("assignmentId") UUID id) {
        return setting.withdraw(id);
    }

    @PUT
    @Path("/{assignmentId}/judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ASSESSOR)
    @Operation(summary = "Judge many learners and criteria at once")
    @APIResponse(responseCode = "200", description = "What became of each row.")
    @APIResponse(responseCode = "409", description = "assignment-withdrawn.")
    public JudgedManyView judgeAssignment(
            @PathParam("assignmentId") UUID id,
            @Parameter(description = READ_BEFORE) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JudgeMany command) {
        return marking.judge(id, command, preconditions.ifPresent(ifMatch));
    }

    @PUT
    @Path("/{assignmentId}/self-judgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Judge my own work on an assignment")
    @APIResponse(responseCode = "200", description = "The assignment as you see it now.")
    @APIResponse(
            responseCode = "409",
            description = "already-judged, self-judgement-skipped, result-published, assignment-withdrawn.")
    public AssignmentView judgeMyAssignment(
            @PathParam("assignmentId") UUID id,
            @Parameter(description = READ_BEFORE) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WholeJudgement said) {
        return answering.judge(id, said, preconditions.ifPresent(ifMatch));
    }

    @PUT
    @Path("/{assignmentId}/date")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEARNER)
    @Operation(summary = "Move my own date")
    @APIResponse(responseCode = "200", description = "The assignment as you see it now.")
    @APIResponse(responseCode = "409", description = "assignment-withdrawn.")
    public AssignmentView moveAssignmentDate(
            @PathParam("assignmentId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, MoveDate command) {
        return answering.moveDate(id, command, preconditions.require(ifMatch));
    }
}
