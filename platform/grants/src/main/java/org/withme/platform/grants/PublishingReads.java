package org.withme.platform.grants;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.platform.access.DisclosureLog;
import org.withme.platform.access.ReadLog;
import org.withme.platform.events.Outbox;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Reads are published on a lane of their own, so that nothing waits behind them. */
@Singleton
class PublishingReads implements ReadLog, DisclosureLog {

    private final Outbox outbox;
    private final Clock clock;

    PublishingReads(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Caller reader, Collection<UUID> learners, String aspect) {
        Instant now = clock.instant();
        String capacity = reader.roles().stream().sorted().collect(Collectors.joining(","));
        outbox.append(learners.stream()
                .map(learner -> new RecordRead(
                        learner, reader.subject(), capacity, reader.ukprn(), aspect, now, Optional.empty()))
                .toArray(RecordRead[]::new));
    }

    /** Whatever else the reader is: this was read as the safeguarding lead. */
    @Override
    @Transactional
    public void record(Caller reader, UUID learner, String aspect, UUID disclosure) {
        outbox.append(new RecordRead(
                learner,
                reader.subject(),
                Roles.DSL,
                reader.ukprn(),
                aspect,
                clock.instant(),
                Optional.of(disclosure)));
    }
}
