package org.withme.learner.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Samples wait for the quality assurers of a college until they are signed off; they are no learner's. */
@Singleton
class SamplesThatWait implements Waiting {

    private static final String DRAWN = "assessment.sample-drawn.v1";
    private static final String SIGNED_OFF = "assessment.sample-signed-off.v1";
    static final Set<String> TYPES = Set.of(DRAWN, SIGNED_OFF);

    private final Jdbi database;

    SamplesThatWait(Jdbi database) {
        this.database = database;
    }

    private record Sample(UUID sampleId, String ukprn, int drawn) {}

    /** Both events of a sample are in its own stream, hence in order. */
    static void follow(Handle handle, ReceivedEvent event) {
        Sample sample = event.as(Sample.class);
        if (event.type().equals(DRAWN)) {
            handle.createUpdate("""
                            insert into waiting_sample (sample_id, ukprn, drawn, since) values (:sample, :ukprn, :drawn, :since)
                            on conflict do nothing""")
                    .bind("sample", sample.sampleId())
                    .bind("ukprn", sample.ukprn())
                    .bind("drawn", sample.drawn())
                    .bind("since", event.time())
                    .execute();
        } else {
            handle.execute("delete from waiting_sample where sample_id = ?", sample.sampleId());
        }
    }

    static void reset(Handle handle) {
        handle.execute("delete from waiting_sample");
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return Optional.of(caller)
                .filter(person -> person.has(Roles.IQA))
                .flatMap(Caller::ukprn)
                .map(this::ofCollege)
                .orElse(List.of());
    }

    private List<WaitingThing> ofCollege(String ukprn) {
        return database.withHandle(handle -> handle.createQuery(
                        "select * from waiting_sample where ukprn = :ukprn order by since, sample_id")
                .bind("ukprn", ukprn)
                .map((row, context) -> new WaitingThing(
                        WaitingKind.SAMPLE_TO_LOOK_AT,
                        row.getString("sample_id"),
                        null,
                        ukprn,
                        row.getInt("drawn"),
                        row.getTimestamp("since").toInstant(),
                        null,
                        "/v1/assessment/samples/" + row.getString("sample_id")))
                .list());
    }
}
