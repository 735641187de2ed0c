package org.withme.learner.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;

/** Keeps which samples wait to be signed off. Both events of a sample are in its own stream, hence in order. */
@ApplicationScoped
class SamplesProjection implements EventHandler {

    private static final String DRAWN = "assessment.sample-drawn.v1";
    private static final String SIGNED_OFF = "assessment.sample-signed-off.v1";

    private static final String ADD = """
            insert into waiting_sample (sample_id, ukprn, drawn, since) values (:sample, :ukprn, :drawn, :since)
            on conflict do nothing
            """;

    private final Jdbi database;

    SamplesProjection(Jdbi database) {
        this.database = database;
    }

    private record Sample(UUID sampleId, String ukprn, int drawn) {}

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public boolean handles(String type) {
        return DRAWN.equals(type) || SIGNED_OFF.equals(type);
    }

    @Override
    public void handle(ReceivedEvent event) {
        Sample sample = event.as(Sample.class);
        database.useHandle(handle -> {
            if (event.type().equals(DRAWN)) {
                add(handle, sample, event);
            } else {
                handle.execute("delete from waiting_sample where sample_id = ?", sample.sampleId());
            }
        });
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        database.useHandle(handle -> handle.execute("delete from waiting_sample"));
    }

    private static void add(Handle handle, Sample sample, ReceivedEvent event) {
        handle.createUpdate(ADD)
                .bind("sample", sample.sampleId())
                .bind("ukprn", sample.ukprn())
                .bind("drawn", sample.drawn())
                .bind("since", event.time())
                .execute();
    }
}
