package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.learner.record.duplicates.Questions.Kind;

/** The pairs of records that may be one person. No college ever sees half of a pair: that would tell of the other half. */
@Singleton
class Duplicates {

    private static final String PAIRS = """
            select * from (
                select d.id, d.raised_at, d.reason, d.ukprn, d.learner_id, d.learn_ref_number,
                       d.other_ukprn, d.other_learner_id, d.other_learn_ref_number,
                       one.learner_id as today, other.learner_id as other_today,
                       case when one.learner_id = other.learner_id then 'MERGED'
                            when d.dismissed_at is not null then 'DISMISSED' else 'OPEN' end as state
                from possible_duplicate d
                join surviving_learner one on one.origin = d.learner_id
                join surviving_learner other on other.origin = d.other_learner_id
            ) as pair where %s
            """;
    private static final String DISMISS = """
            update possible_duplicate set dismissed_at = ?, dismissed_by = ?, dismissed_capacity = ?
            where id = ? and dismissed_at is null
            """;

    private final Questions<DuplicateView> questions;

    Duplicates(DataSource database) {
        this.questions = new Questions<>(
                database,
                new Kind<>(
                        "possible-duplicates",
                        List.of(DuplicateView.State.values()),
                        PAIRS,
                        "other_ukprn = ukprn and ukprn = ?",
                        "other_ukprn <> ukprn",
                        Duplicates::view));
    }

    Questions<DuplicateView> questions() {
        return questions;
    }

    Optional<DuplicateView> find(Scope scope, UUID id) {
        return questions.find(scope, id);
    }

    void dismiss(UUID id, Decider by, Instant now) {
        questions.in(DISMISS, update -> {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, by.subject());
            update.setString(3, by.capacity());
            update.setObject(4, id);
            return update.executeUpdate();
        });
    }

    private static DuplicateView view(Scope scope, ResultSet row) throws SQLException {
        return new DuplicateView(
                row.getObject("id", UUID.class),
                half(scope, row, ""),
                half(scope, row, "other_"),
                row.getString("reason"),
                DuplicateView.State.valueOf(row.getString("state")),
                row.getTimestamp("raised_at").toInstant());
    }

    /** Across colleges without what only the colleges know. */
    private static DuplicateView.Half half(Scope scope, ResultSet row, String which) throws SQLException {
        UUID raised = row.getObject(which + "learner_id", UUID.class);
        UUID today = row.getObject(which + "today", UUID.class);
        return new DuplicateView.Half(
                raised,
                today.equals(raised) ? null : today,
                row.getString(which + "ukprn"),
                scope.isAcross() ? null : row.getString(which + "learn_ref_number"));
    }
}
