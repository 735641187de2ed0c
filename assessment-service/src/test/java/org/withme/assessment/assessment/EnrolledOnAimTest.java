package org.withme.assessment.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.assessment.fixture.Received;
import org.withme.platform.testing.Contracts;

/** The consumer's side of learner-service's contract. */
class EnrolledOnAimTest {

    private static final JsonNode EXAMPLE = Contracts.read("events/learner.enrolled.v1.example.json");

    @Test
    void the_example_is_understood() {
        // When
        EnrolledOnAim enrolled = Received.event("learner.enrolled.v1", EXAMPLE).as(EnrolledOnAim.class);

        // Then
        assertThat(enrolled.ukprn()).isEqualTo(EXAMPLE.path("ukprn").asText());
        assertThat(enrolled.learnAimRef()).isEqualTo(EXAMPLE.path("learnAimRef").asText());
        assertThat(enrolled.enrolmentId())
                .hasToString(EXAMPLE.path("enrolmentId").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrolmentId", "ukprn", "learnAimRef"})
    void an_enrolment_that_lacks_a_part_is_refused(String part) {
        ObjectNode lacking = EXAMPLE.deepCopy();
        lacking.remove(part);
        assertThatThrownBy(() -> Received.event("learner.enrolled.v1", lacking).as(EnrolledOnAim.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
