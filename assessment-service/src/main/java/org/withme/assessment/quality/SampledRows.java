package org.withme.assessment.quality;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.withme.assessment.judgement.SampledDecisions;
import org.withme.assessment.quality.SampleDraw.Candidate;
import org.withme.platform.identity.Caller;

/** What samples were drawn from, and what became of what was drawn. */
@Singleton
class SampledRows implements SampledDecisions {

    private static final String KEEP = """
            insert into sampled_decision (id, sample_id, assessment_id, criterion_id, attempt, decision_id, decided_value, decided_by,
                                          risks, drawn)
            values (:id, :sample, :assessment, :criterion, :attempt, :decision, :value, :by, :risks, :drawn)
            """;

    /** What was drawn, and what the learner disputed since, if all of that is looked at; in an order that tells nothing of why. */
    private static final String ITEMS = """
            select d.*,
                   a.state = 'IN_PROGRESS' and j.taken_back_at is null
                   and not exists (select from judgement l
                                    where l.assessment_id = d.assessment_id and l.criterion_id = d.criterion_id
                                      and l.attempt > d.attempt)
                   and exists (select from access_grant g
                                where g.learner_id = a.learner_id and g.kind = 'COLLEGE' and g.ukprn = a.ukprn
                                  and (g.last_day is null or g.last_day >= :earliest)) as stands,
                   exists (select from judgement r
                            where r.assessment_id = d.assessment_id and r.criterion_id = d.criterion_id
                              and r.attempt = d.attempt and r.kind = 'REASSESSMENT_REQUEST') as required,
                   exists (select from judgement r
                            where r.assessment_id = d.assessment_id and r.criterion_id = d.criterion_id
                              and r.attempt = d.attempt and r.kind = 'REASSESSMENT' and r.taken_back_at is null) as reassessed
              from sampled_decision d
              join assessment a on a.id = d.assessment_id
              join judgement j on j.id = d.decision_id
              join quality_sample s on s.id = d.sample_id
             where d.sample_id = :sample and (cast(:item as uuid) is null or d.id = :item)
               and (d.drawn or s.signed_off_at is null and s.disputed_percent = 100
                              and exists (select from judgement r
                                           where r.assessment_id = d.assessment_id and r.criterion_id = d.criterion_id
                                             and r.attempt = d.attempt and r.kind = 'REPLY' and r.disputes))
             order by d.assessment_id, d.criterion_id
            """;

    private static final String JUDGED = """
            update sampled_decision set drawn = true, second_value = :value, second_reason = :reason, second_by = :by, second_at = :at
             where id = :item
            """;

    /** Whoever required a reassessment has decided nothing. */
    private static final String HAS_OWN = """
            select exists (select from sampled_decision d
                             join judgement j on j.assessment_id = d.assessment_id and j.criterion_id = d.criterion_id
                            where d.sample_id = :sample and j.recorded_by = :subject
                              and not (j.kind = 'REASSESSMENT_REQUEST' and j.party = 'IQA'))
                or exists (select from sampled_decision d join assessment a on a.id = d.assessment_id
                            where d.sample_id = :sample and a.learner_id = surviving_learner(cast(:learner as uuid)))
            """;

    private static final String HAS_TAKEN_APPEAL = """
            select exists (select from appeal a join appeal_step s on s.appeal_id = a.id left join appeal_seat t on t.step_id = s.id
                            where a.assessment_id = :assessment and :subject in (t.subject, s.raised_by, s.answered_by))
            """;

    private static final String DONE = """
            select decision_id from sampled_decision where assessment_id = any(:assessments) and second_value is not null
            union
            select sampled_id from assured_decision where assessment_id = any(:assessments)
            """;

    private static final String HOLDS = "select exists (select from sampled_decision where decision_id = :decision)";

    private static final String JUDGED_SECOND = """
            select exists (select from sampled_decision
                            where assessment_id = :assessment and criterion_id = :criterion and second_by = :subject)
            """;

    private final Jdbi database;
    private final Clock clock;
    private final int graceDays;

    SampledRows(Jdbi database, Clock clock, @ConfigProperty(name = "withme.access.grace-days") int graceDays) {
        this.database = database;
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** A decision from which a sample is drawn, under the id that it has in the sample. */
    record Kept(UUID id, DecidedRow decided, Candidate candidate, boolean drawn) {}

    void keep(UUID sample, List<Kept> all) {
        database.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(KEEP);
            for (Kept kept : all) {
                DecidedRow decided = kept.decided();
                batch.bind("id", kept.id())
                        .bind("sample", sample)
                        .bind("assessment", decided.assessment())
                        .bind("criterion", decided.criterion())
                        .bind("attempt", decided.attempt())
                        .bind("decision", decided.decision())
                        .bind("value", decided.value())
                        .bind("by", decided.by())
                        .bindArray(
                                "risks",
                                String.class,
                                kept.candidate().risks().stream()
                                        .map(Enum::name)
                                        .toList())
                        .bind("drawn", kept.drawn())
                        .add();
            }
            batch.execute();
        });
    }

    List<SampledItem> items(UUID sample) {
        return items(sample, null);
    }

    /** Always through its sample. */
    Optional<SampledItem> item(UUID sample, UUID item) {
        return items(sample, item).stream().findFirst();
    }

    /** From how many decisions it was drawn. */
    int decided(UUID sample) {
        return database.withHandle(
                handle -> handle.createQuery("select count(*) from sampled_decision where sample_id = :sample")
                        .bind("sample", sample)
                        .mapTo(Integer.class)
                        .one());
    }

    void judged(UUID item, String value, String reason, String by, Instant at) {
        database.useHandle(handle -> handle.createUpdate(JUDGED)
                .bind("item", item)
                .bind("value", value)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** Whether somebody decided something from which it was drawn, in any attempt and in whatever role, or is a learner in it. */
    boolean concerns(UUID sample, Caller caller) {
        return database.withHandle(handle -> handle.createQuery(HAS_OWN)
                .bind("sample", sample)
                .bind("subject", caller.subject())
                .bind("learner", caller.learnerId().orElse(null))
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether somebody has raised, taken or answered an appeal about an assessment: there they read what was decided (A11). */
    boolean hasTakenAppeal(UUID assessment, String subject) {
        return database.withHandle(handle -> handle.createQuery(HAS_TAKEN_APPEAL)
                .bind("assessment", assessment)
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Set<UUID> done(Collection<UUID> assessments) {
        return new HashSet<>(database.withHandle(handle -> handle.createQuery(DONE)
                .bindArray("assessments", UUID.class, assessments)
                .mapTo(UUID.class)
                .list()));
    }

    @Override
    public boolean holds(UUID decision) {
        return database.withHandle(handle -> handle.createQuery(HOLDS)
                .bind("decision", decision)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean isJudgedSecondBy(String subject, UUID assessment, UUID criterion) {
        return database.withHandle(handle -> handle.createQuery(JUDGED_SECOND)
                .bind("assessment", assessment)
                .bind("criterion", criterion)
                .bind("subject", subject)
                .mapTo(Boolean.class)
                .one());
    }

    private List<SampledItem> items(UUID sample, UUID item) {
        return database.withHandle(handle -> handle.createQuery(ITEMS)
                .bind("sample", sample)
                .bind("item", item)
                .bind("earliest", LocalDate.now(clock).minusDays(graceDays))
                .map((row, context) -> item(row))
                .list());
    }

    private static SampledItem item(ResultSet row) throws SQLException {
        Timestamp second = row.getTimestamp("second_at");
        return new SampledItem(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("criterion_id", UUID.class),
                row.getString("decided_value"),
                row.getString("second_value"),
                row.getString("second_reason"),
                row.getString("second_by"),
                second == null ? null : second.toInstant(),
                row.getBoolean("stands"),
                row.getBoolean("required"),
                row.getBoolean("reassessed"));
    }
}
