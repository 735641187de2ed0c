package org.withme.learner.people.attendance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner, for whoever follows events; in no journey. */
sealed interface QuietEvent extends DomainEvent {

    record WentQuiet(UUID stream, UUID spellId, String ukprn, Sign sign, LocalDate since) implements QuietEvent {
        @Override
        public String type() {
            return "learner.went-quiet.v1";
        }
    }

    /** @param until the day on which it is looked again; of one that was put off */
    record QuietSpellEnded(
            UUID stream,
            UUID spellId,
            String ukprn,
            SpellEnd how,
            @Nullable LocalDate until) implements QuietEvent {
        @Override
        public String type() {
            return "learner.quiet-spell-ended.v1";
        }
    }
}
