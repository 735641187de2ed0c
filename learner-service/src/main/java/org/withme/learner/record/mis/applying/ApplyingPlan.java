package org.withme.learner.record.mis.applying;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.withme.learner.record.mis.planning.ReturnFacts;
import org.withme.learner.record.mis.planning.ReturnPlan;
import org.withme.learner.record.mis.planning.ReturnScripts;
import org.withme.platform.events.Actor;
import org.withme.platform.events.Outbox;

/**
 * Writes a plan with its events, a range of learners per transaction. People wait for a row at most as long as one range
 * takes, so ranges are small (L10).
 */
public final class ApplyingPlan {

    private static final List<String> LANES = List.of("access", "main");

    /** Two colleges may bring the same new person at the same time: new people are made one import at a time. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('ilr: a new person'))";

    private static final String PUBLISHED = "update ilr_import set events = events + ? where id = ?";

    private final Handle handle;
    private final ReturnFacts facts;
    private final ReturnScripts scripts;
    private final Outbox outbox;
    private final Actor actor;

    public ApplyingPlan(Handle handle, ReturnFacts facts, Outbox outbox, Actor actor) {
        this.handle = handle;
        this.facts = facts;
        this.scripts = new ReturnScripts(handle, facts, ApplyingPlan.class);
        this.outbox = outbox;
        this.actor = actor;
    }

    /** Writes the learners of a range of ranks, from 1, in a transaction. */
    public void apply(long from, long to) {
        handle.useTransaction(transaction -> {
            matchLate(from, to);
            followMerges(from, to);
            scripts.run("apply", from, to);
            int events = outbox.appendAll(handle, actor, ReturnPlan.EVENTS, ranged(from, to));
            handle.execute(PUBLISHED, events, facts.importId());
        });
        LANES.forEach(outbox::wake);
    }

    private void matchLate(long from, long to) {
        handle.execute(ONE_AT_A_TIME);
        if (scripts.run("match-late", from, to) > 0) {
            scripts.run("matched-late", from, to);
        }
    }

    private void followMerges(long from, long to) {
        scripts.run("keep-learners", from, to);
        if (scripts.run("merge-late", from, to) > 0) {
            scripts.run("merged-late", from, to);
        }
    }

    /** Notes a range of the missing learners, in a transaction. */
    public void noteMissing(long from, long to) {
        handle.useTransaction(transaction -> scripts.run("missing", from, to));
    }

    private Map<String, Object> ranged(long from, long to) {
        Map<String, Object> known = new HashMap<>(facts.byName());
        known.put("from", from);
        known.put("to", to);
        return known;
    }
}
