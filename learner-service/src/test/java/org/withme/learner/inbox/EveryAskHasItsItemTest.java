package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.platform.testing.Contracts;

@QuarkusTest
class EveryAskHasItsItemTest {

    @Inject
    InboxProjection projection;

    @Inject
    SamplesProjection samples;

    @Test
    void every_event_begins_or_ends_an_item_or_asks_nothing_for_a_reason() {
        // Given
        Set<String> known = new TreeSet<>(ItemTemplates.types());
        known.add("advocacy.do-not-contact-set.v1");
        known.add("advocacy.do-not-contact-lifted.v1");
        assertThat(known).allMatch(projection::handles);
        Contracts.eventTypes().stream().filter(samples::handles).forEach(known::add);

        // Then
        assertThat(known).doesNotContainAnyElementsOf(thatAskNothing());
        known.addAll(thatAskNothing());
        assertThat(known).containsExactlyInAnyOrderElementsOf(Contracts.eventTypes());
    }

    @Test
    void an_item_that_an_event_begins_is_ended_by_another() {
        for (ItemTemplate template : ItemTemplates.ALL) {
            assertThat(template.steps())
                    .as(template.kind().code())
                    .anyMatch(step -> step.effect() == ItemTemplate.Effect.IS_DONE
                            || step.effect() == ItemTemplate.Effect.IS_OVER);
        }
    }

    @Test
    void every_kind_waits_because_an_event_or_a_feature_says_so() {
        // Given
        Set<WaitingKind> said = EnumSet.of(
                WaitingKind.DISCLOSURE_TO_DECIDE,
                WaitingKind.SAMPLE_TO_LOOK_AT,
                WaitingKind.IMPORT_TO_CONFIRM,
                WaitingKind.LEARNERS_HELD,
                WaitingKind.POSSIBLE_DUPLICATES,
                WaitingKind.PLACE_ENDS_SOON,
                WaitingKind.MESSAGES_RETURNED,
                WaitingKind.WENT_QUIET,
                WaitingKind.QUIET_HANDED_ON,
                WaitingKind.WELCOME_DUE,
                WaitingKind.TURNED_SIXTEEN,
                WaitingKind.WELCOME_BEGAN,
                WaitingKind.AUTONOMY_PROPOSED,
                WaitingKind.AUTONOMY_TO_ANSWER,
                WaitingKind.AUTONOMY_REVIEW_DUE,
                WaitingKind.RESULT_TO_RECOGNISE,
                WaitingKind.MENTOR_TO_CHECK,
                WaitingKind.REFLECTION_SHARED,
                WaitingKind.GROUP_GOAL_PROPOSED,
                WaitingKind.PROPOSAL_FOR_YOU,
                WaitingKind.PROPOSAL_TO_ANSWER,
                WaitingKind.PLAN_TO_SIGN,
                WaitingKind.PLAN_TO_AGREE,
                WaitingKind.PLAN_CHANGED,
                WaitingKind.PROPOSAL_WAITS,
                WaitingKind.PROPOSED_BY_YOU,
                WaitingKind.TUTORIAL_TO_ANSWER,
                WaitingKind.TUTORIAL_ASKED_FOR,
                WaitingKind.TUTORIAL_TO_CLOSE,
                WaitingKind.TUTORIAL_TO_RATE,
                WaitingKind.TUTORIAL_WAITS,
                WaitingKind.TUTORIAL_ANSWERS_WAIT,
                WaitingKind.WISH_TO_ANSWER,
                WaitingKind.WISH_LAPSED,
                WaitingKind.WISH_WAITS);

        // When
        ItemTemplates.ALL.forEach(template -> said.add(template.kind()));

        // Then
        assertThat(said).containsExactlyInAnyOrder(WaitingKind.values());
    }

    private static List<String> thatAskNothing() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                EveryAskHasItsItemTest.class.getResourceAsStream("/inbox/events-that-ask-nothing.txt"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|")[0].strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
