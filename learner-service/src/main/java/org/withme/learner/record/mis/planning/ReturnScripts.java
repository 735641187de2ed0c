package org.withme.learner.record.mis.planning;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** Runs scripts of the import for one return, on the job's own connection. */
public final class ReturnScripts {

    private final Handle handle;
    private final Map<String, Object> facts;
    private final Class<?> beside;

    /** @param beside which class the scripts are */
    public ReturnScripts(Handle handle, ReturnFacts facts, Class<?> beside) {
        this.handle = handle;
        this.facts = facts.byName();
        this.beside = beside;
    }

    void run(String script) {
        execute(ImportSql.script(beside, script));
    }

    void execute(String sql) {
        known(handle.createUpdate(sql)).execute();
    }

    /** For a range of ranks; returns how many rows the script's first statement wrote. */
    public int run(String script, long from, long to) {
        return known(handle.createUpdate(ImportSql.script(beside, script)))
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** How many rows a script would give for a range of ranks. */
    int count(String script, long from, long to) {
        return known(handle.createQuery("select count(*) from (" + ImportSql.script(beside, script) + ") as counted"))
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .one();
    }

    Query ask(String script) {
        return known(handle.createQuery(ImportSql.script(beside, script)));
    }

    /** Of what is known of the return a script uses what it needs. */
    private <S extends SqlStatement<S>> S known(S statement) {
        statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return statement.bindMap(facts);
    }
}
