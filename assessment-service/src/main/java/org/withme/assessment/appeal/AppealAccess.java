package org.withme.assessment.appeal;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.identity.Roles;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Who may do what with an appeal: it is reached through its assessment, which AssessmentAccess opens, and what is for a change comes back locked. */
@Singleton
class AppealAccess {

    private final AssessmentAccess assessments;
    private final Appeals appeals;
    private final CurrentCaller callers;

    AppealAccess(AssessmentAccess assessments, Appeals appeals, CurrentCaller callers) {
        this.assessments = assessments;
        this.appeals = appeals;
        this.callers = callers;
    }

    /** An appeal, and the assessment that it is about. */
    record Reached(Assessment assessment, Appeal appeal) {}

    Assessment requireToRead(UUID assessment) {
        return assessments.requireToReadAppeals(assessment);
    }

    Reached requireToRead(UUID assessment, UUID appeal) {
        return reached(assessments.requireToReadAppeals(assessment), appeal);
    }

    /** The learner, or their advocate. */
    Assessment requireParty(UUID assessment) {
        return assessments.requireToAppeal(assessment);
    }

    Reached requireParty(UUID assessment, UUID appeal) {
        return reached(assessments.requireToAppeal(assessment), appeal);
    }

    /** The learner alone. */
    Reached requireLearner(UUID assessment, UUID appeal) {
        return reached(assessments.requireLearner(assessment), appeal);
    }

    /** Staff of the college that assesses. */
    Reached requireStaff(UUID assessment, UUID appeal) {
        return reached(assessments.requireToAnswerAppeals(assessment), appeal);
    }

    Caller caller() {
        return callers.get();
    }

    /** Whether who may appeal is the learner or speaks for them. */
    boolean isParty(Assessment assessment) {
        Caller caller = callers.get();
        return caller.is(assessment.learner()) || caller.has(Roles.ADVOCATE) && !assessments.worksThere(assessment);
    }

    /** In which of the roles that answer appeals the caller is here. */
    String role() {
        Caller caller = callers.get();
        return caller.has(Roles.IQA) ? Roles.IQA : caller.has(Roles.ASSESSOR) ? Roles.ASSESSOR : Roles.EXAMS_OFFICER;
    }

    private Reached reached(Assessment assessment, UUID appeal) {
        return new Reached(
                assessment,
                appeals.of(assessment.id(), appeal).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND)));
    }
}
