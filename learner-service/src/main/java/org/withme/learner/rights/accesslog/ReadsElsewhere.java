package org.withme.learner.rights.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.withme.learner.people.person.Capacity;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;

/** Reads that other services answered: the learner has one log for all of them. They are written together. */
@ApplicationScoped
class ReadsElsewhere implements SetWiseHandler {

    private static final String RECORD_READ = "access.record-read.v1";

    private final ReadRows rows;

    ReadsElsewhere(ReadRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "access-log";
    }

    @Override
    public boolean handles(String type) {
        return RECORD_READ.equals(type);
    }

    @Override
    public void handleAll(List<ReceivedEvent> events) {
        rows.add(events.stream().map(ReadsElsewhere::read).toList());
    }

    private static ReadRows.Read read(ReceivedEvent event) {
        JsonNode data = event.data();
        return new ReadRows.Read(
                event.stream(),
                data.path("reader").asText(),
                Capacity.closest(Arrays.asList(data.path("capacity").asText().split(","))),
                data.path("ukprn").asText(null),
                data.path("aspect").asText(),
                event.source(),
                data.hasNonNull("readAt") ? Instant.parse(data.path("readAt").asText()) : event.time(),
                data.hasNonNull("disclosureId")
                        ? UUID.fromString(data.path("disclosureId").asText())
                        : null);
    }
}
