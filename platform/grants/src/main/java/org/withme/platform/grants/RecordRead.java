package org.withme.platform.grants;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** Somebody else read a part of a learner's record; learner-service shows it to the learner. */
record RecordRead(
        UUID stream,
        String reader,
        String capacity,
        Optional<String> ukprn,
        String aspect,
        Instant readAt,
        Optional<UUID> disclosureId)
        implements DomainEvent {

    @Override
    public String type() {
        return "access.record-read.v1";
    }

    @Override
    public String lane() {
        return "reads";
    }
}
