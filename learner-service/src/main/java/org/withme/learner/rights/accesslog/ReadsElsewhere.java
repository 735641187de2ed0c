package org.withme.learner.rights.accesslog;

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
        RecordRead read = event.as(RecordRead.class);
        return new ReadRows.Read(
                event.stream(),
                read.reader(),
                Capacity.closest(Arrays.asList(read.capacity().split(","))),
                read.ukprn(),
                read.aspect(),
                event.source(),
                read.readAt(),
                read.disclosureId());
    }

    private record RecordRead(
            String reader, String capacity, String ukprn, String aspect, Instant readAt, UUID disclosureId) {}
}
