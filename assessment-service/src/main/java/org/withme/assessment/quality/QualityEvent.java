package org.withme.assessment.quality;

import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What quality assurance does. A sample is about many learners and a stream of its own; no event carries a value. */
sealed interface QualityEvent extends DomainEvent {

    record SampleDrawn(
            UUID stream, UUID sampleId, UUID frameworkId, UUID versionId, String title, int drawn, String ukprn)
            implements QualityEvent {
        @Override
        public String type() {
            return "assessment.sample-drawn.v1";
        }

        @Override
        public String streamKind() {
            return "sample";
        }
    }

    record SampleSignedOff(UUID stream, UUID sampleId, UUID frameworkId, UUID versionId, String ukprn)
            implements QualityEvent {
        @Override
        public String type() {
            return "assessment.sample-signed-off.v1";
        }

        @Override
        public String streamKind() {
            return "sample";
        }
    }

    record ReassessmentRequired(UUID stream, UUID assessmentId, UUID criterionId, String criterion, String ukprn)
            implements QualityEvent {
        @Override
        public String type() {
            return "assessment.reassessment-required.v1";
        }
    }
}
