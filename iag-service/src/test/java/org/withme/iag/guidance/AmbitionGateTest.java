package org.withme.iag.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.platform.problem.Violation;

class AmbitionGateTest {

    private static final UUID AMBITION = UUID.fromString("01980000-0000-7000-8000-000000000002");
    private static final List<AgreeAction> ACTIONS =
            List.of(new AgreeAction("Visit", Owner.LEARNER, LocalDate.of(2026, 3, 20), null, null));

    @Test
    void I3_guidance_without_an_ambition_is_refused() {
        assertThat(gaps(SessionKind.GUIDANCE, null, null, List.of())).containsExactly("/ambitionId");
        assertThat(gaps(null, null, null, List.of())).containsExactly("/ambitionId");
    }

    @Test
    void I3_guidance_that_names_no_ambition_starts_from_the_learners_own() {
        assertThat(AmbitionGate.check(command(SessionKind.GUIDANCE, null, null, ACTIONS), true)
                        .list())
                .isEmpty();
        assertThat(AmbitionGate.check(command(SessionKind.ENQUIRY, null, null, ACTIONS), true)
                        .list())
                .isEmpty();
    }

    @Test
    void I3_an_ambition_or_a_first_conversation_opens_the_gate_but_not_both() {
        assertThat(gaps(SessionKind.GUIDANCE, AMBITION, null, ACTIONS)).isEmpty();
        assertThat(gaps(SessionKind.GUIDANCE, null, true, ACTIONS)).isEmpty();
        assertThat(gaps(SessionKind.GUIDANCE, AMBITION, true, ACTIONS)).containsExactly("/firstConversation");
    }

    @Test
    void I3_a_plain_enquiry_is_never_gated() {
        assertThat(gaps(SessionKind.ENQUIRY, null, null, List.of())).isEmpty();
        assertThat(gaps(SessionKind.ENQUIRY, AMBITION, null, ACTIONS)).isEmpty();
    }

    @Test
    void I3_an_action_links_to_an_ambition_wherever_it_was_agreed() {
        assertThat(gaps(SessionKind.ENQUIRY, null, null, ACTIONS)).containsExactly("/ambitionId");
        assertThat(gaps(SessionKind.ENQUIRY, null, true, List.of())).containsExactly("/firstConversation");
    }

    private static List<String> gaps(
            SessionKind kind, UUID ambition, Boolean firstConversation, List<AgreeAction> actions) {
        return AmbitionGate.check(command(kind, ambition, firstConversation, actions), false).list().stream()
                .map(Violation::pointer)
                .toList();
    }

    private static RecordSession command(
            SessionKind kind, UUID ambition, Boolean firstConversation, List<AgreeAction> actions) {
        return new RecordSession(AMBITION, kind, ambition, firstConversation, null, null, Instant.EPOCH, null, actions);
    }
}
