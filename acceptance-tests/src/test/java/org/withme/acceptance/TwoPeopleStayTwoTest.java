package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Topics;

/** A college gives a reference to somebody else: the first person keeps everything, the second becomes one of their own (L3). */
class TwoPeopleStayTwoTest {

    private final College ashdown = College.opens();
    private final Person records = ashdown.employs("mis-administrator");
    private final Person safeguarding = ashdown.employs("dsl");
    private final IlrLearner olive = aLearner("A0001").named("Olive", "First");
    private final IlrLearner nia = aLearner("A0001")
            .named("Nia", "Second")
            .with("DateOfBirth", "1979-11-11")
            .on(anAim("60301234"));

    @Test
    void a_reference_given_to_somebody_else_is_held_until_a_person_says_so() {
        // Given
        Person first = ashdown.welcomes(olive);
        JsonNode before = first.get("/v1/learners/me").is(200).json();

        // When
        ImportRun tried = ashdown.mis().tries(ashdown.aReturn().listing(nia)).completes();
        ImportRun run = ashdown.mis().sends(ashdown.aReturn().listing(nia)).completes();

        // Then
        assertThat(tried.asks("GET", "/changes")
                        .send()
                        .is(200)
                        .at("/items/0/kinds/0")
                        .asText())
                .isEqualTo("HELD");
        assertThat(run.rules()).containsExactly("L3");
        assertThat(Topics.of(run)).isEmpty();
        assertThat(first.get("/v1/learners/me").is(200).json()).isEqualTo(before);

        // And when
        String held = "/v1/mis/held-learners/"
                + records.get("/v1/mis/held-learners").is(200).at("/items/0/id").asText();
        records.asks("POST", held + "/answer")
                .header("If-Match", records.get(held).is(200).etag())
                .json("{\"answer\": \"ANOTHER\"}")
                .send()
                .is(200);
        ashdown.mis().sends(ashdown.aReturn().listing(nia)).completes();

        // Then
        JsonNode after = first.get("/v1/learners/me").is(200).json();
        assertThat(after.findValuesAsText("familyName")).containsExactly("First");
        assertThat(ashdown.learnerId(nia)).isNotEqualTo(first.subject());
    }

    @Test
    void the_safeguarding_lead_finds_a_learner_by_name_and_the_learner_sees_it() {
        // Given
        Person learner = ashdown.welcomes(olive);

        // When
        Answer found = safeguarding
                .asks("POST", "/v1/colleges/" + ashdown.ukprn() + "/learner-searches")
                .json("{\"name\": \"olive frist\", \"reason\": \"A concern was passed on by telephone.\"}")
                .send()
                .is(200);

        // Then
        assertThat(found.at("/items/0/learnerId").asText()).isEqualTo(learner.subject());
        assertThat(learner.get("/v1/learners/" + learner.subject() + "/access-log")
                        .is(200)
                        .json()
                        .findValuesAsText("aspect"))
                .contains("name-search");
    }
}
