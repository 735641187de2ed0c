package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.learner.record.duplicates.Questions.Kind;
import org.withme.learner.record.profile.Uln;

/** Held learners and what was answered, as rows; on the connection of the running transaction. */
@Singleton
class HeldLearners {

    private static final String HELD = """
            select * from (
                select h.*, coalesce(h.answer, 'OPEN') as state, h.known_ukprn <> h.ukprn or h.other_ukprn <> h.ukprn as across,
                       s.learner_id as today, r.learn_ref_number as r_ref, r.uln as r_uln, r.given_names as r_given,
                       r.family_name as r_family, r.date_of_birth as r_born
                from held_learner h
                join surviving_learner s on s.origin = h.other_learner_id
                left join college_record r on r.ukprn = h.ukprn and r.ukprn = h.other_ukprn
                                          and r.learn_ref_number = h.other_learn_ref_number
                                          and r.learner_origin = h.other_learner_id
            ) as held where %s
            """;
    private static final String ANSWER = """
            update held_learner set answer = ?, answered_at = ?, answered_by = ?, answered_capacity = ? where id = ?
            """;

    private final Questions<HeldView> questions;

    HeldLearners(DataSource database) {
        this.questions = new Questions<>(
                database,
                new Kind<>(
                        "held-learners",
                        List.of(HeldView.State.values()),
                        HELD,
                        "ukprn = ?",
                        "across",
                        HeldLearners::view));
    }

    Questions<HeldView> questions() {
        return questions;
    }

    Optional<HeldView> find(Scope scope, UUID id) {
        return questions.find(scope, id);
    }

    /** Nobody else answers meanwhile, to the end of the transaction. */
    void lock(UUID id) {
        questions.in("select 1 from held_learner where id = ? for update", query -> {
            query.setObject(1, id);
            return query.execute();
        });
    }

    void answer(UUID id, HeldView.State answer, Decider by, Instant now) {
        questions.in(ANSWER, update -> {
            update.setString(1, answer.name());
            update.setTimestamp(2, Timestamp.from(now));
            update.setString(3, by.subject());
            update.setString(4, by.capacity());
            update.setObject(5, id);
            return update.executeUpdate();
        });
    }

    private static HeldView view(Scope scope, ResultSet row) throws SQLException {
        return new HeldView(
                row.getObject("id", UUID.class),
                row.getString("ukprn"),
                scope.isAcross() ? null : row.getString("learn_ref_number"),
                row.getString("key"),
                row.getString("reason"),
                HeldView.State.valueOf(row.getString("state")),
                row.getBoolean("across") ? HeldView.Decides.PLATFORM_OPERATOR : HeldView.Decides.COLLEGE,
                scope.isAcross() ? null : stated(row),
                scope.isAcross() ? contradicting(row) : ofTheCollege(row),
                scope.isAcross() ? null : row.getObject("import_id", UUID.class),
                row.getTimestamp("raised_at").toInstant());
    }

    private static HeldView.Stated stated(ResultSet row) throws SQLException {
        return new HeldView.Stated(
                uniqueNumber(row.getString("uln")),
                row.getString("given_names"),
                row.getString("family_name"),
                row.getObject("date_of_birth", LocalDate.class));
    }

    private static HeldView.Known contradicting(ResultSet row) throws SQLException {
        return new HeldView.Known(
                row.getObject("today", UUID.class), row.getString("known_ukprn"), null, null, null, null, null);
    }

    private static HeldView.Known ofTheCollege(ResultSet row) throws SQLException {
        if (row.getString("r_ref") == null) {
            return null;
        }
        return new HeldView.Known(
                row.getObject("today", UUID.class),
                null,
                row.getString("r_ref"),
                uniqueNumber(row.getString("r_uln")),
                row.getString("r_given"),
                row.getString("r_family"),
                row.getObject("r_born", LocalDate.class));
    }

    private static String uniqueNumber(String uln) {
        return Uln.TEMPORARY.equals(uln) ? null : uln;
    }
}
