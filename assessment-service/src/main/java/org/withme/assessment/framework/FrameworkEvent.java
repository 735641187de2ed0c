package org.withme.assessment.framework;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens to a framework: its stream is the framework, no learner's. */
sealed interface FrameworkEvent extends DomainEvent {

    @Override
    default String streamKind() {
        return "framework";
    }

    record FrameworkPublished(
            UUID stream, UUID frameworkId, UUID versionId, int version, Kind kind, String title, String learnAimRef)
            implements FrameworkEvent {
        @Override
        public String type() {
            return "assessment.framework-published.v1";
        }
    }
}
