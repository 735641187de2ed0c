package org.withme.learner.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.withme.learner.inbox.ItemTemplate.Effect;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;

/** Keeps what waits. All events of an item are in one stream, hence in order; whose inbox it is in is found when it is read. */
@ApplicationScoped
class InboxProjection implements EventHandler {

    private static final String LEARNER = "learner";
    private static final String DO_NOT_CONTACT_SET = "advocacy.do-not-contact-set.v1";
    private static final String DO_NOT_CONTACT_LIFTED = "advocacy.do-not-contact-lifted.v1";

    private static final String PUT = """
            insert into inbox_item (learner_id, kind, thing, part, waits, since, due_on, ukprn, caused_by, data)
            values (:learner, :kind, :thing, :part, :waits, :at, :dueOn, :ukprn, :causedBy, cast(:data as jsonb))
            on conflict (learner_origin, kind, thing, part)
            """;
    private static final String BEGIN = PUT + """
            do update set waits = true, since = excluded.since, due_on = excluded.due_on, ukprn = excluded.ukprn,
                          caused_by = excluded.caused_by, taken_by = null, data = excluded.data
            """;
    private static final String MAKE_POSSIBLE = PUT + "do nothing";

    /** An event that names no part is about all of them. */
    private static final String THESE =
            "where learner_origin = :learner and kind = :kind and thing = :thing and (cast(:part as uuid) is null or part = :part)";

    private static final String DO = "update inbox_item set waits = false " + THESE;
    private static final String WAIT_AGAIN = "update inbox_item set waits = true, since = :at " + THESE;
    private static final String TAKE = "update inbox_item set taken_by = :subject " + THESE;
    private static final String FORGET = "delete from inbox_item " + THESE;

    private final Jdbi database;
    private final WaitingChanges changes;

    InboxProjection(Jdbi database, WaitingChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public boolean handles(String type) {
        return ItemTemplates.types().contains(type)
                || DO_NOT_CONTACT_SET.equals(type)
                || DO_NOT_CONTACT_LIFTED.equals(type);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!event.streamKind().equals(LEARNER)) {
            return;
        }
        database.useHandle(handle -> {
            switch (event.type()) {
                case DO_NOT_CONTACT_SET ->
                    handle.execute(
                            "insert into do_not_contact (learner_id) values (?) on conflict do nothing",
                            event.stream());
                case DO_NOT_CONTACT_LIFTED ->
                    handle.execute("delete from do_not_contact where learner_origin = ?", event.stream());
                default -> follow(handle, event);
            }
        });
        changes.noteOf(event.time(), event.stream());
    }

    private static void follow(Handle handle, ReceivedEvent event) {
        EventFacts facts = event.as(EventFacts.class);
        for (ItemTemplate template : ItemTemplates.ALL) {
            template.effects(event.type(), facts).forEach(effect -> take(handle, effect, template, event, facts));
        }
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        database.useHandle(handle -> {
            handle.execute("delete from inbox_item");
            handle.execute("delete from do_not_contact");
        });
    }

    private static void take(
            Handle handle, Effect effect, ItemTemplate template, ReceivedEvent event, EventFacts facts) {
        Update update = handle.createUpdate(
                        switch (effect) {
                            case BEGINS -> BEGIN;
                            case BECOMES_POSSIBLE -> MAKE_POSSIBLE;
                            case IS_DONE -> DO;
                            case WAITS_AGAIN -> WAIT_AGAIN;
                            case IS_TAKEN, IS_RELEASED -> TAKE;
                            case IS_OVER -> FORGET;
                        })
                .bind("learner", event.stream())
                .bind("kind", template.kind())
                .bind("thing", template.thing().apply(facts))
                .bind("part", template.part().apply(facts));
        switch (effect) {
            case BEGINS, BECOMES_POSSIBLE ->
                update.bind("waits", effect == Effect.BEGINS)
                        .bind("at", event.time())
                        .bind("dueOn", facts.dueOn())
                        .bind("ukprn", facts.ukprn())
                        .bind("causedBy", facts.causedBy())
                        .bind("data", event.json());
            case WAITS_AGAIN -> update.bind("at", event.time());
            case IS_TAKEN, IS_RELEASED -> update.bind("subject", facts.subject());
            default -> {
                // nothing else to say
            }
        }
        update.execute();
    }
}
