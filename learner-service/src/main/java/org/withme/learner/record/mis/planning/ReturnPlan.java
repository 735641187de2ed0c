package org.withme.learner.record.mis.planning;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a staged return changes, worked out once for all learners. Nothing is written yet. */
public final class ReturnPlan {

    /** A list with all that helps to find its learners in the file; who is rejected after all has no notes. */
    private static final String FINDINGS = """
            insert into %s (import_id, position, learn_ref_number, learner_position, line, uln_ending, first_aim,
                            rule, path, value_class, reason, remedy)
            select :importId, row_number() over (order by position, ordinal), s.ref, position, f.line, f.uln_ending,
                   f.first_aim, rule, path, value_class, reason, remedy
            from %s s left join ilr_in_file f using (position)
            where %s
            """;

    private final Connection connection;
    private final ReturnFacts facts;
    private final PlannedChange change;

    private ReturnPlan(Connection connection, ReturnFacts facts, PlannedChange change) {
        this.connection = connection;
        this.facts = facts;
        this.change = change;
    }

    /** Compares what is staged on the connection with the present state. */
    public static ReturnPlan of(Connection connection, ReturnFacts facts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String step : HeldSql.STEPS) {
                statement.execute(facts.in(step));
            }
            for (String step : PlanSql.STEPS) {
                statement.execute(facts.in(step));
            }
            try (ResultSet row = statement.executeQuery(facts.in(PlanSql.SUMMARY))) {
                row.next();
                return new ReturnPlan(connection, facts, PlannedChange.of(row));
            }
        }
    }

    public PlannedChange change() {
        return change;
    }

    /** Keeps the rejections, the notes and the missing learners for the college to read, in the caller's transaction. */
    public void keepLists() throws SQLException {
        execute("delete from ilr_rejection where import_id = :importId");
        execute(FINDINGS.formatted("ilr_rejection", "ilr_staged_rejection", "true"));
        execute("delete from ilr_note where import_id = :importId");
        execute(FINDINGS.formatted(
                "ilr_note", "ilr_staged_note", "position not in (select position from ilr_staged_rejection)"));
        execute("delete from ilr_missing where import_id = :importId");
        execute("""
                insert into ilr_missing (import_id, learn_ref_number, learner_id)
                select :importId, ref, learner_id from ilr_plan_missing
                """);
    }

    /** Keeps what would change of each learner, in the caller's transaction. */
    public void keepChanges() throws SQLException {
        for (String sql : ChangeSql.KEPT) {
            execute(sql);
        }
    }

    /** How many events applying it would publish. */
    public int events() throws SQLException {
        String all = ChangeSql.EVENTS.replace(":from", "1").replace(":to", Integer.toString(change.toApply()));
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(facts.in(all))) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Asks a person about the learners who are held, in the caller's transaction. */
    public void askAboutHeld() throws SQLException {
        for (String sql : HeldSql.ASKED) {
            execute(sql);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(facts.in(sql));
        }
    }
}
