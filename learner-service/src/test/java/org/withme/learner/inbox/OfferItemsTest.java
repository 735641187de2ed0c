package org.withme.learner.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.inbox.OpenInbox.ids;
import static org.withme.learner.inbox.OpenInbox.item;
import static org.withme.learner.inbox.OpenInbox.kinds;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Offers of an advocate, and answers to them that staff entered, in the inbox (L34, V2)")
class OfferItemsTest {

    private final String thing = UUID.randomUUID().toString();
    private final UUID sam = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();

    @Inject
    InboxProjection projection;

    @Test
    void an_offer_waits_for_the_learner_and_for_the_case_supervisor_until_it_is_answered() {
        // Given
        happens().then("advocacy.offer-made.v1", "referralId", thing, "signal", "WITHDRAWAL");

        // Then
        JsonPath own = item(Who.learner(sam), "advocate-offered." + thing);
        assertThat(own.getString("what")).startsWith("You are offered an advocate");
        assertThat(own.getString("why")).isEqualTo("You left a college.");
        assertThat(own.getString("link")).isEqualTo("/v1/advocacy/referrals/" + thing);
        assertThat(own.getString("learner")).isNull();
        JsonPath supervisors = item(supervisor("Robin Vale"), "offer-waits." + thing);
        assertThat(supervisors.getString("learner.familyName")).isEqualTo("Okafor");
        assertThat(supervisors.getString("why")).isEqualTo("The learner left a college.");

        // When
        happens().then("advocacy.offer-declined.v1", "referralId", thing);

        // Then
        assertThat(kinds(Who.learner(sam))).isEmpty();
        assertThat(ids(supervisor("Robin Vale"))).doesNotContain("offer-waits." + thing);
    }

    @Test
    void V2_a_mentor_is_asked_to_bring_an_offer_without_why_until_it_is_answered() {
        // Given
        String mentor = "Mentor " + UUID.randomUUID();
        UUID lee = aLearner().at(ASHDOWN).withMentor(mentor).exists();
        Tokens ruth = Who.staff(mentor, "mentor", ASHDOWN);
        happens(lee)
                .then("advocacy.offer-made.v1", "referralId", thing, "signal", "WITHDRAWAL")
                .then("advocacy.offer-to-bring.v1", "referralId", thing);

        // Then
        JsonPath item = item(ruth, "offer-to-bring." + thing);
        assertThat(item.getString("why")).isNull();
        assertThat(item.getString("link")).isEqualTo("/v1/advocacy/learners/" + lee + "/offer");
        assertThat(item.getString("take")).isNull();

        // When
        happens(lee)
                .then(
                        "advocacy.offer-declined.v1",
                        "referralId",
                        thing,
                        "saidHow",
                        "TELEPHONE",
                        "saidOn",
                        "2026-07-06");

        // Then
        assertThat(kinds(ruth)).isEmpty();
    }

    @Test
    void V2_an_offer_to_bring_is_the_matter_of_the_college_that_asks() {
        // Given
        String here = "Mentor " + UUID.randomUUID();
        String elsewhere = "Mentor " + UUID.randomUUID();
        UUID lee = aLearner()
                .at(ASHDOWN)
                .withMentor(here)
                .at(BRACKENFELL)
                .withMentor(elsewhere)
                .exists();

        // When
        happens(lee).then("advocacy.offer-to-bring.v1", "referralId", thing, "ukprn", "90000001");

        // Then
        assertThat(kinds(Who.staff(here, "mentor", ASHDOWN))).containsExactly("offer-to-bring");
        assertThat(kinds(Who.staff(elsewhere, "mentor", BRACKENFELL))).isEmpty();
    }

    @Test
    void V2_an_offer_whose_answer_was_struck_out_waits_for_the_supervisor_of_its_college_alone() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).at(BRACKENFELL).exists();

        // When
        happens(lee)
                .then(
                        "advocacy.said-answered.v1",
                        "referralId",
                        thing,
                        "ukprn",
                        "90000001",
                        "answer",
                        "STRUCK_OUT",
                        "signal",
                        "TEAM");

        // Then
        assertThat(ids(supervisor("Robin Vale"))).contains("offer-waits." + thing);
        assertThat(ids(Who.staff("Kit Long", "case-supervisor", BRACKENFELL))).doesNotContain("offer-waits." + thing);
    }

    @Test
    void V2_an_offer_to_bring_waits_for_nobody_who_is_not_named() {
        // When
        happens().then("advocacy.offer-to-bring.v1", "referralId", thing);

        // Then
        assertThat(ids(Who.staff("Some other mentor", "mentor", ASHDOWN))).doesNotContain("offer-to-bring." + thing);
    }

    @Test
    void V2_who_waits_for_an_advocate_is_said_where_the_referral_is_read() {
        // When
        happens().then("advocacy.offer-accepted.v1", "referralId", thing);

        // Then
        JsonPath item = item(Who.staff("Avery Gale", "advocate", ASHDOWN), "advocate-wanted." + thing);
        assertThat(item.getString("learner")).isNull();
        assertThat(item.getString("take")).isEqualTo("/v1/advocacy/referrals/" + thing + "/accept");
    }

    @Test
    void what_somebody_entered_waits_for_the_learner_until_they_answer_to_it() {
        // Given
        String ambition = UUID.randomUUID().toString();
        happens()
                .then(
                        "iag.ambition-declared.v1",
                        "ambitionId",
                        UUID.randomUUID().toString())
                .then(
                        "iag.ambition-declared.v1",
                        "ambitionId",
                        ambition,
                        "saidHow",
                        "TELEPHONE",
                        "saidOn",
                        "2026-07-06")
                .then("advocacy.offer-made.v1", "referralId", thing, "signal", "LEARNER")
                .then("advocacy.offer-accepted.v1", "referralId", thing, "saidHow", "PAPER", "saidOn", "2026-07-06");

        // Then
        assertThat(ids(Who.learner(sam))).containsExactly("said-for-you." + ambition, "said-for-you." + thing);
        JsonPath own = item(Who.learner(sam), "said-for-you." + ambition);
        assertThat(own.getString("what"))
                .isEqualTo("Somebody on your team entered an ambition, as you said it by telephone:"
                        + " make it your own, or strike it out.");
        assertThat(own.getString("link")).isEqualTo("/v1/iag/ambitions/" + ambition);
        assertThat(item(Who.learner(sam), "said-for-you." + thing).getString("link"))
                .isEqualTo("/v1/advocacy/referrals/" + thing);

        // When
        happens()
                .then("iag.ambition-revised.v1", "ambitionId", ambition)
                .then("advocacy.said-answered.v1", "referralId", thing, "answer", "STRUCK_OUT", "signal", "LEARNER");

        // Then
        assertThat(ids(Who.learner(sam))).containsExactly("advocate-offered." + thing);
        assertThat(ids(supervisor("Robin Vale"))).contains("offer-waits." + thing);
        assertThat(ids(Who.staff("Avery Gale", "advocate", ASHDOWN))).doesNotContain("advocate-wanted." + thing);
    }

    @Test
    void once_an_advocate_has_accepted_the_yes_that_was_entered_is_not_asked_about_any_more() {
        // Given
        happens().then("advocacy.offer-accepted.v1", "referralId", thing, "saidHow", "PAPER", "saidOn", "2026-07-06");
        assertThat(ids(Who.learner(sam))).containsExactly("said-for-you." + thing);

        // When
        happens().then("advocacy.case-opened.v1", "referralId", thing);

        // Then
        assertThat(ids(Who.learner(sam))).isEmpty();
    }

    private Happenings happens() {
        return happens(sam);
    }

    private Happenings happens(UUID learner) {
        return new Happenings(projection, learner);
    }

    private static Tokens supervisor(String name) {
        return Who.staff(name, "case-supervisor", ASHDOWN);
    }
}
