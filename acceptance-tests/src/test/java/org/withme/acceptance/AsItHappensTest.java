package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.LiveJourney;
import org.withme.acceptance.world.LiveJourney.Told;
import org.withme.acceptance.world.Person;

/** The story's sixth part: the learner sees the journey grow, and after a lost connection misses nothing. */
class AsItHappensTest {

    private final College ashdown = College.opens();
    private final Person learner = ashdown.welcomes(aLearner("A0001"));

    @Test
    void what_happens_in_any_service_is_told_as_it_happens() {
        try (LiveJourney live = LiveJourney.openedBy(learner)) {
            // When
            declares("To teach.");

            // Then
            live.awaits("iag.ambition-declared.v1");
        }
    }

    @Test
    void a_connection_that_was_lost_goes_on_where_it_was_without_a_gap_or_a_repetition() {
        // Given
        String last;
        try (LiveJourney live = LiveJourney.openedBy(learner)) {
            declares("To teach.");
            List<Told> told = live.awaits("iag.ambition-declared.v1");
            last = told.get(told.size() - 1).id();
        }

        // When
        declares("To build.");
        declares("To heal.");
        Journeys.of(learner).awaits("iag.ambition-declared.v1", 3);

        // Then
        try (LiveJourney resumed = LiveJourney.resumedBy(learner, last)) {
            declares("To sail.");
            Journeys.of(learner).awaits("iag.ambition-declared.v1", 4);
            await().until(() -> ambitions(resumed).size() >= 3);
            assertThat(ambitions(resumed)).hasSize(3).doesNotHaveDuplicates().doesNotContain(last);
        }
    }

    @Test
    void nobody_is_told_of_another_learner() {
        // Given
        Person other = ashdown.welcomes(aLearner("A0002"));
        try (LiveJourney live = LiveJourney.openedBy(learner)) {
            // When
            other.post("/v1/iag/ambitions", "{\"words\": \"To fly.\"}").is(201);
            Journeys.of(other).awaits("iag.ambition-declared.v1");
            learner.asks("PUT", "/v1/advocacy/do-not-contact").json("{}").send().is(200);

            // Then
            assertThat(live.awaits("advocacy.do-not-contact-set.v1"))
                    .noneMatch(told -> told.data().contains("iag.ambition-declared.v1"));
        }
    }

    /** The ids of what was told of ambitions so far. */
    private static List<String> ambitions(LiveJourney live) {
        return live.awaits("iag.ambition-declared.v1").stream()
                .filter(told -> told.data().contains("iag.ambition-declared.v1"))
                .map(Told::id)
                .toList();
    }

    private void declares(String words) {
        learner.post("/v1/iag/ambitions", "{\"words\": \"%s\"}".formatted(words))
                .is(201);
    }
}
