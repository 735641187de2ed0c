package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.ProblemTranslation;

/**
 * A college gave a reference to somebody else: the record of whoever bore it before keeps all that it says, under the
 * reference with {@code ~} and a number behind it, which no return can state.
 */
@Singleton
class GivenAwayReferences {

    /** The lock under which a return of the college is worked off. */
    private static final int ILR = 0x494C52;

    private static final String FREE = """
            select h.ukprn, h.other_learn_ref_number as ref, r.learner_origin,
                   h.learn_ref_number || '~' || (
                       select coalesce(max(split_part(f.learn_ref_number, '~', 2)::int), 0) + 1 from college_record f
                       where f.ukprn = h.ukprn and f.learn_ref_number like h.learn_ref_number || '~%') as kept
            from held_learner h
            join college_record r on r.ukprn = h.ukprn and r.learn_ref_number = h.learn_ref_number
                                 and r.learner_origin = h.other_learner_id
            where h.id = ? and h.key = 'OWN_REFERENCE'
            """;

    private static final String OF_ORIGIN = "learner_origin = ?";

    /** A statement of a year that is over says whose it is by the record to which it belongs. */
    private static final String OF_RECORD_OF_ORIGIN = """
            exists (select from college_record r
                    where (r.ukprn, r.learn_ref_number) = (named.ukprn, named.record_ref) and r.learner_origin = ?)
            """;

    /** Everything that names a record of the college by its reference, in the order in which it is renamed. */
    static final List<Naming> NAMINGS = List.of(
            new Naming("past_statement", "ukprn", "record_ref", OF_RECORD_OF_ORIGIN),
            new Naming("college_record", "ukprn", "learn_ref_number", OF_ORIGIN),
            new Naming("past_statement", "ukprn", "learn_ref_number", OF_RECORD_OF_ORIGIN),
            new Naming("enrolment", "ukprn", "learn_ref_number", OF_ORIGIN),
            new Naming("possible_duplicate", "ukprn", "learn_ref_number", "learner_id = ?"),
            new Naming("possible_duplicate", "other_ukprn", "other_learn_ref_number", "other_learner_id = ?"),
            new Naming("held_learner", "other_ukprn", "other_learn_ref_number", "other_learner_id = ?"));

    private final DataSource database;

    GivenAwayReferences(DataSource database) {
        this.database = database;
    }

    /**
     * Frees the reference of a held learner; nothing to do if it is free already.
     *
     * @throws Problem 409 while a return of the college is worked off
     */
    void free(UUID held) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FREE)) {
            query.setObject(1, held);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    requireRest(connection, row.getString("ukprn"));
                    rename(connection, row);
                }
            }
        } catch (SQLException e) {
            throw ProblemTranslation.of(e);
        }
    }

    private static void requireRest(Connection connection, String ukprn) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select pg_try_advisory_xact_lock(?, hashtext(?))")) {
            query.setInt(1, ILR);
            query.setString(2, ukprn);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw Problem.of(DuplicateProblem.RETURN_AT_WORK);
                }
            }
        }
    }

    private static void rename(Connection connection, ResultSet row) throws SQLException {
        for (Naming naming : NAMINGS) {
            try (PreparedStatement update = connection.prepareStatement(naming.change())) {
                update.setString(1, row.getString("kept"));
                update.setString(2, row.getString("ukprn"));
                update.setString(3, row.getString("ref"));
                update.setObject(4, row.getObject("learner_origin", UUID.class));
                update.executeUpdate();
            }
        }
    }

    /**
     * A column in which a record is named.
     *
     * @param ukprn the column of its college
     * @param whose the condition that it is the learner's, with the learner's origin as its parameter
     */
    record Naming(String table, String ukprn, String column, String whose) {

        private String change() {
            return "update %1$s named set %3$s = ? where %2$s = ? and %3$s = ? and %4$s"
                    .formatted(table, ukprn, column, whose);
        }
    }
}
