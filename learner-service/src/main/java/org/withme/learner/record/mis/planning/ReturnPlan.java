package org.withme.learner.record.mis.planning;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What a staged return changes, worked out once for all learners. Nothing is written yet. */
public final class ReturnPlan {

    /** The events of the ranks {@code :from} to {@code :to}, in the form that the outbox takes. */
    public static final String EVENTS = ImportSql.script(ReturnPlan.class, "events");

    private final ReturnScripts scripts;
    private final PlannedChange change;

    private ReturnPlan(ReturnScripts scripts, PlannedChange change) {
        this.scripts = scripts;
        this.change = change;
    }

    /** Compares what is staged on the handle's connection with the present state. */
    public static ReturnPlan of(Handle handle, ReturnFacts facts) {
        ReturnScripts scripts = new ReturnScripts(handle, facts, ReturnPlan.class);
        scripts.run("hold");
        scripts.run("plan-learners");
        Pairing.STEPS.forEach(scripts::execute);
        scripts.run("plan-aims");
        scripts.run("plan-stays");
        scripts.run("plan-changes");
        return new ReturnPlan(
                scripts,
                scripts.ask("summary")
                        .map(ConstructorMapper.of(PlannedChange.class))
                        .one());
    }

    public PlannedChange change() {
        return change;
    }

    /** Keeps the rejections, the notes and the missing learners for the college to read, in the caller's transaction. */
    public void keepLists() {
        scripts.run("lists");
    }

    /** Keeps what would change of each learner, in the caller's transaction. */
    public void keepChanges() {
        scripts.run("changes");
    }

    /** How many events applying it would publish. */
    public int events() {
        return scripts.count("events", 1, change.toApply());
    }

    /** Asks a person about the learners who are held, in the caller's transaction. */
    public void askAboutHeld() {
        scripts.run("ask");
    }
}
