package org.withme.learner.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.learning.autonomy.Stage;
import org.withme.platform.identity.Roles;

@DisplayName("Who decides what alone follows the autonomy stage (L18)")
class StandingTest {

    private static final Party SAM = new Party(Side.LEARNER, "sam", Roles.LEARNER, null);
    private static final Party RUTH = new Party(Side.STAFF, "ruth", Roles.MENTOR, "90000001");
    private static final Party TOM = new Party(Side.STAFF, "tom", Roles.TUTOR, "90000001");

    @Test
    void L18_done_for_me_the_mentor_moves_dates_and_no_tutor_does() {
        Standing standing = pace(Stage.DONE_FOR_ME);
        assertThat(standing.movesDates(RUTH)).isTrue();
        assertThat(standing.movesDates(TOM)).isFalse();
        assertThat(standing.movesDates(SAM)).isFalse();
    }

    @Test
    void L18_with_me_nobody_moves_dates_alone() {
        assertThat(pace(Stage.WITH_ME).movesDates(RUTH)).isFalse();
        assertThat(pace(Stage.WITH_ME).movesDates(SAM)).isFalse();
    }

    @Test
    void L18_led_by_me_the_learner_moves_dates_and_no_mentor_does() {
        assertThat(pace(Stage.LED_BY_ME).movesDates(SAM)).isTrue();
        assertThat(pace(Stage.LED_BY_ME).movesDates(RUTH)).isFalse();
    }

    @Test
    void L18_who_leads_in_goals_ends_and_agrees_their_own_alone_and_no_others() {
        Standing led = new Standing(false, false, Stage.WITH_ME, Stage.LED_BY_ME, Stage.WITH_ME);
        Goal proposed = goal(Side.STAFF);
        assertThat(led.endsAlone(goal(Side.LEARNER))).isTrue();
        assertThat(led.endsAlone(proposed)).isFalse();
        assertThat(led.signers(List.of(goal(Side.LEARNER)))).containsExactly(Signer.LEARNER);
        assertThat(led.signers(List.of(goal(Side.LEARNER), proposed))).containsExactly(Signer.LEARNER, Signer.MENTOR);
    }

    @Test
    void L18_who_leads_in_evidence_says_alone_how_their_own_goal_is_known_to_be_reached_and_nothing_else() {
        Standing led = new Standing(false, false, Stage.WITH_ME, Stage.WITH_ME, Stage.LED_BY_ME);
        Goal own = goal(Side.LEARNER);
        GoalText known = own.text().knownBy("I drive to work.");
        assertThat(led.saysAlone(own, known)).isTrue();
        assertThat(led.saysAlone(own, known.reworded("Another job.", null))).isFalse();
        assertThat(led.saysAlone(goal(Side.STAFF), known)).isFalse();
        assertThat(pace(Stage.LED_BY_ME).saysAlone(own, known)).isFalse();
    }

    @Test
    void L14_the_plan_of_an_apprentice_is_signed_by_three_whoever_leads() {
        Standing apprentice = new Standing(false, true, Stage.LED_BY_ME, Stage.LED_BY_ME, Stage.LED_BY_ME);
        assertThat(apprentice.signers(List.of(goal(Side.LEARNER))))
                .containsExactly(Signer.LEARNER, Signer.MENTOR, Signer.EMPLOYER);
    }

    @Test
    void L18_who_leads_in_goals_says_their_own_anew_alone_and_no_others_and_no_apprentice_does() {
        GoalText other = new GoalText("Another job.", null, null, null, null, null);
        Standing led = new Standing(false, false, Stage.WITH_ME, Stage.LED_BY_ME, Stage.WITH_ME);
        Standing apprentice = new Standing(false, true, Stage.WITH_ME, Stage.LED_BY_ME, Stage.WITH_ME);
        assertThat(led.saysAlone(goal(Side.LEARNER), other)).isTrue();
        assertThat(led.saysAlone(goal(Side.STAFF), other)).isFalse();
        assertThat(led.view().goals()).isTrue();
        assertThat(apprentice.view().goals()).isFalse();
        assertThat(apprentice.saysAlone(goal(Side.LEARNER), other)).isFalse();
    }

    private static Standing pace(Stage pace) {
        return new Standing(false, false, pace, Stage.WITH_ME, Stage.WITH_ME);
    }

    private static Goal goal(Side startedBy) {
        PlanKey plan = new PlanKey(UUID.randomUUID(), "90000001");
        GoalText text = new GoalText("A job.", null, null, null, null, null);
        return Goal.written(
                UUID.randomUUID(),
                plan,
                new NewGoal(text, null, List.of(), startedBy, false, null),
                false,
                Instant.EPOCH);
    }
}
