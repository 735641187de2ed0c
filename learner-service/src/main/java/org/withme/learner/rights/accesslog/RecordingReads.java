package org.withme.learner.rights.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.learner.people.person.Capacity;
import org.withme.learner.people.person.People;
import org.withme.platform.access.DisclosureLog;
import org.withme.platform.access.ReadLog;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Reads that this service answers. */
@ApplicationScoped
class RecordingReads implements ReadLog, DisclosureLog {

    private final ReadRows rows;
    private final People people;
    private final Clock clock;
    private final String service;

    RecordingReads(
            ReadRows rows,
            People people,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rows = rows;
        this.people = people;
        this.clock = clock;
        this.service = service;
    }

    @Override
    @Transactional
    public void record(Caller reader, Collection<UUID> learners, String aspect) {
        people.seen(reader);
        String capacity = Capacity.of(reader);
        rows.add(learners.stream()
                .map(learner -> read(learner, reader, capacity, aspect, null))
                .toList());
    }

    @Override
    @Transactional
    public void record(Caller reader, UUID learner, String aspect, UUID disclosure) {
        people.seen(reader);
        rows.add(List.of(read(learner, reader, Roles.DSL, aspect, disclosure)));
    }

    private ReadRows.Read read(UUID learner, Caller reader, String capacity, String aspect, UUID disclosure) {
        return new ReadRows.Read(
                learner,
                reader.subject(),
                capacity,
                reader.ukprn().orElse(null),
                aspect,
                service,
                clock.instant(),
                disclosure);
    }
}
