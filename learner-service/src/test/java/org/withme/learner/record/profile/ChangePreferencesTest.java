package org.withme.learner.record.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Contracts;

class ChangePreferencesTest {

    @Test
    void every_preference_that_can_change_is_named_in_the_contract_of_the_event() {
        // Given
        JsonNode named = Contracts.read("events/learner.preferences-changed.v1.schema.json")
                .at("/properties/fields/items/enum");

        // When, Then
        assertThat(Arrays.stream(ChangePreferences.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(
                        named.valueStream().map(JsonNode::asText).toList());
    }
}
