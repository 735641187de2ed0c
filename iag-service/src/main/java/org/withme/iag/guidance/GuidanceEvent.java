package org.withme.iag.guidance;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** In the stream of the learner; never a word of what was talked about, nor which college it was. */
sealed interface GuidanceEvent extends DomainEvent {

    record SessionRecorded(UUID stream, UUID sessionId, UUID ambitionId, Integer channel, Integer minutes)
            implements GuidanceEvent {
        @Override
        public String type() {
            return "iag.session-recorded.v1";
        }
    }
}
