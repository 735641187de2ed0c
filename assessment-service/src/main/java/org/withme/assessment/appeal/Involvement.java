package org.withme.assessment.appeal;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.withme.assessment.assessment.Assessment;
import org.withme.platform.identity.Caller;

/**
 * Who took part in an assessment answers no appeal about it after the enquiry (A11), whatever role they have now: the subject counts,
 * in any attempt, and the learner under whatever record. Who entered what the awarding organisation decided took no part.
 */
@Singleton
class Involvement {

    private static final UUID NO_STEP = new UUID(0, 0);

    private static final String PART = """
            select exists (select from judgement j
                            where j.assessment_id = :assessment and j.recorded_by = :subject
                              and not (j.kind = 'EXTERNAL' and j.party = 'EXAMS_OFFICER'))
                or exists (select from sampled_decision d join quality_sample s on s.id = d.sample_id
                            where d.assessment_id = :assessment
                              and :subject in (d.decided_by, d.second_by, s.drawn_by, s.signed_off_by))
                or exists (select from assessment_result r
                            where r.assessment_id = :assessment and r.supersedes is not null and r.published_by = :subject)
                or exists (select from appeal a join appeal_step s on s.appeal_id = a.id
                            where a.assessment_id = :assessment and s.id <> :step and :subject in (s.raised_by, s.answered_by))
                or exists (select from appeal a join appeal_step s on s.appeal_id = a.id join appeal_seat t on t.step_id = s.id
                            where a.assessment_id = :assessment and s.id <> :step and t.subject = :subject) as acted,
                   exists (select from appeal_step s where s.id = :step and s.raised_by = :subject)
                or exists (select from standing_authority t where t.learner_id = :learner and t.advocate = :subject)
                or coalesce(surviving_learner(cast(:self as uuid)) = :learner, false) as for_the_learner
            """;

    private final Jdbi database;

    Involvement(Jdbi database) {
        this.database = database;
    }

    /** Whether somebody took part in what an appeal is about, otherwise than by looking at it in this stage. */
    boolean of(Caller caller, Assessment assessment, UUID step) {
        Part part = part(caller, assessment, step);
        return part.acted() || part.forTheLearner();
    }

    /** Whether somebody took part in an assessment or in any appeal about it. */
    boolean of(Caller caller, Assessment assessment) {
        return of(caller, assessment, NO_STEP);
    }

    /** Whether somebody raised a stage, speaks for the learner or is the learner: who else judged may answer an enquiry. */
    boolean isForTheLearner(Caller caller, Assessment assessment, UUID step) {
        return part(caller, assessment, step).forTheLearner();
    }

    private record Part(boolean acted, boolean forTheLearner) {}

    private Part part(Caller caller, Assessment assessment, UUID step) {
        return database.withHandle(handle -> handle.createQuery(PART)
                .bind("assessment", assessment.id())
                .bind("learner", assessment.learner())
                .bind("subject", caller.subject())
                .bind("self", caller.learnerId().orElse(null))
                .bind("step", step)
                .map((row, context) -> new Part(row.getBoolean("acted"), row.getBoolean("for_the_learner")))
                .one());
    }
}
