package org.withme.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void asItIsRead() {
        new StrictJson().customize(json);
    }

    @Test
    void a_body_of_nothing_but_brackets_is_given_up_before_it_fills_the_memory() throws JsonProcessingException {
        assertThat(json.readTree("[" + "{},".repeat(90_000) + "{}]")).hasSize(90_001);
        assertThatThrownBy(() -> json.readTree("[" + "{},".repeat(100_000) + "{}]"))
                .isInstanceOf(StreamConstraintsException.class);
    }
}
