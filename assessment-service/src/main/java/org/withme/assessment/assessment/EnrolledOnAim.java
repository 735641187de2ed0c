package org.withme.assessment.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.withme.platform.events.ReceivedEvent;

/** What this service needs of {@code learner.enrolled.v1}. */
record EnrolledOnAim(UUID learner, UUID enrolment, String ukprn, String learnAimRef) {

    static EnrolledOnAim of(ReceivedEvent event) {
        JsonNode data = event.data();
        String ukprn = data.path("ukprn").asText();
        String aim = data.path("learnAimRef").asText();
        if (ukprn.isEmpty() || aim.isEmpty()) {
            throw new IllegalArgumentException("An enrolment says where, and on which aim");
        }
        return new EnrolledOnAim(
                event.stream(), UUID.fromString(data.path("enrolmentId").asText()), ukprn, aim);
    }
}
