package org.withme.assessment.authority;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.withme.platform.events.ReceivedEvent;

/** What this service needs of {@code advocacy.authority-given.v1} and {@code -ended.v1}; the end says less. */
record AuthorityChange(UUID learner, UUID authorityId, String subject, List<String> scope, LocalDate expiresOn) {

    /** An authority without its person, its scope or its end is refused, never taken as wider. */
    static AuthorityChange given(ReceivedEvent event) {
        JsonNode data = event.data();
        String subject = data.path("subject").asText();
        if (subject.isBlank() || !data.path("scope").isArray()) {
            throw new IllegalArgumentException("An authority says who may do what");
        }
        return new AuthorityChange(
                event.stream(),
                id(data),
                subject,
                StreamSupport.stream(data.path("scope").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                LocalDate.parse(data.path("expiresOn").asText()));
    }

    static AuthorityChange ended(ReceivedEvent event) {
        return new AuthorityChange(event.stream(), id(event.data()), null, List.of(), null);
    }

    private static UUID id(JsonNode data) {
        return UUID.fromString(data.path("authorityId").asText());
    }
}
