package org.withme.learner.record.mis.applying;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.withme.learner.record.mis.planning.EventSql;
import org.withme.learner.record.mis.planning.ReturnFacts;
import org.withme.platform.events.Actor;
import org.withme.platform.events.Outbox;

/**
 * Writes a plan with its events, a range of learners per transaction. People wait for a row at most as long as one range
 * takes, so ranges are small (L10).
 */
public final class ApplyingPlan {

    private static final List<String> LANES = List.of("access", "main");

    private final Connection connection;
    private final ReturnFacts facts;
    private final Outbox outbox;
    private final Actor actor;

    public ApplyingPlan(Connection connection, ReturnFacts facts, Outbox outbox, Actor actor) {
        this.connection = connection;
        this.facts = facts;
        this.outbox = outbox;
        this.actor = actor;
    }

    /** Writes the learners of a range of ranks, from 1, and commits. */
    public void apply(long from, long to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            matchLate(statement, from, to);
            followMerges(statement, from, to);
            for (String sql : ApplySql.CHUNK) {
                statement.executeUpdate(ranged(sql, from, to));
            }
            statement.executeUpdate(ranged(ApplySql.PROGRESS, from, to));
            int events = outbox.appendAll(connection, actor, ranged(EventSql.OF_RANKS, from, to));
            statement.executeUpdate(facts.in(ApplySql.PUBLISHED).replace(":events", Integer.toString(events)));
        }
        connection.commit();
        LANES.forEach(outbox::wake);
    }

    private void matchLate(Statement statement, long from, long to) throws SQLException {
        statement.execute(ApplySql.ONE_AT_A_TIME);
        if (statement.executeUpdate(ranged(ApplySql.LATE_MATCH, from, to)) > 0) {
            for (String sql : ApplySql.AFTER_LATE_MATCH) {
                statement.executeUpdate(ranged(sql, from, to));
            }
        }
    }

    private void followMerges(Statement statement, long from, long to) throws SQLException {
        statement.execute(ranged(ApplySql.HOLD, from, to));
        if (statement.executeUpdate(ranged(ApplySql.LATE_MERGE, from, to)) > 0) {
            statement.executeUpdate(ranged(ApplySql.AFTER_LATE_MERGE, from, to));
        }
    }

    /** Notes a range of the missing learners, and commits. */
    public void noteMissing(long from, long to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : ApplySql.MISSING) {
                statement.executeUpdate(ranged(sql, from, to));
            }
        }
        connection.commit();
    }

    private String ranged(String sql, long from, long to) {
        return facts.in(sql).replace(":from", Long.toString(from)).replace(":to", Long.toString(to));
    }
}
