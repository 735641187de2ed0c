package org.withme.advocate.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.advocate.fixture.Advocacy.DO_NOT_CONTACT;
import static org.withme.advocate.fixture.Advocacy.REFERRALS;
import static org.withme.advocate.fixture.Advocacy.YES;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.answer;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.fixture.OtherServices.appealed;
import static org.withme.advocate.fixture.OtherServices.differed;
import static org.withme.advocate.fixture.OtherServices.disputed;
import static org.withme.advocate.fixture.OtherServices.event;
import static org.withme.advocate.fixture.OtherServices.publish;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.ForeignEvent;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

/** What other services publish, over a real Kafka. */
@QuarkusTest
class SignalsTest {

    private static final String WITHDREW = "learner.withdrew.v1";
    private static final String BREAK = "learner.break-started.v1";
    private static final String BREAK_ENDED = "learner.break-ended.v1";
    private static final String CORRECTED = "learner.withdrawal-corrected.v1";

    private final UUID sam = aLearner().at(ASHDOWN).id();

    @Test
    void a_withdrawal_makes_the_learner_an_offer() {
        // Given
        ForeignEvent withdrew = event(WITHDREW, sam, 1);

        // When
        publish(withdrew);

        // Then
        eventually(() -> offers().body("items.state", contains("OFFERED"))
                .body("items[0].signals", contains("WITHDRAWAL"))
                .body("items[0].ukprn", equalTo("90000001")));
        assertThat(TheDatabase.texts(
                        "select payload ->> 'causedBy' from outbox where aggregateid = ? and type = 'advocacy.offer-made.v1'",
                        sam))
                .containsExactly(withdrew.id().toString());
    }

    @Test
    void a_learner_whom_nobody_here_knows_yet_finds_the_offer_when_they_sign_in() {
        // Given
        UUID unknown = UUID.randomUUID();

        // When
        publish(event(BREAK, unknown, 1));

        // Then
        eventually(() -> as(Who.learner(unknown))
                .get(REFERRALS)
                .then()
                .body("items.state", contains("OFFERED"))
                .body("items[0].signals", contains("BREAK")));
    }

    @Test
    void V2_an_event_that_comes_three_times_and_out_of_order_counts_once() {
        // Given
        ForeignEvent withdrew = event(WITHDREW, sam, 1);
        ForeignEvent pause = event(BREAK, sam, 2);

        // When
        publish(pause, withdrew, withdrew, pause, withdrew, event("learner.facts-changed.v1", sam, 3));

        // Then
        eventually(() -> assertThat(signals()).containsExactly("WITHDRAWAL", "BREAK"));
        assertThat(published()).containsExactly("advocacy.offer-made.v1", "advocacy.signal-attached.v1");
    }

    @Test
    void V2_the_same_event_in_another_place_of_the_stream_still_counts_once() {
        // Given
        ForeignEvent withdrew = event(WITHDREW, sam, 1);
        ForeignEvent again = withdrew.at(2);

        // When
        publish(withdrew, again, event(BREAK, sam, 3));

        // Then
        eventually(() -> assertThat(signals()).containsExactly("WITHDRAWAL", "BREAK"));
    }

    @Test
    void V2_missed_tutorials_make_the_learner_an_offer_once() {
        // Given
        ForeignEvent missed = event("learner.tutorials-missed.v1", sam, 1);

        // When
        publish(missed, missed, event(BREAK, sam, 2));

        // Then
        eventually(() -> assertThat(signals()).containsExactly("MISSED_TUTORIALS", "BREAK"));
        assertThat(published()).containsExactly("advocacy.offer-made.v1", "advocacy.signal-attached.v1");
    }

    @Test
    void V2_a_dispute_attaches_to_the_open_case() {
        // Given
        String address = aCase(sam, anAdvocate(ASHDOWN, 1));

        // When
        publish(disputed(sam, 1));

        // Then
        eventually(() -> assertThat(signals()).containsExactly("LEARNER", "DISPUTED_JUDGEMENT"));
        String caseId = address.substring(address.lastIndexOf('/') + 1);
        assertThat(TheDatabase.texts(
                        "select payload ->> 'caseId' from outbox where aggregateid = ? and type = 'advocacy.signal-attached.v1'",
                        sam))
                .containsExactly(caseId);
    }

    @Test
    void A11_an_appeal_offers_an_advocate_and_the_next_stage_attaches_to_the_offer() {
        // When
        publish(appealed(sam, 1), appealed(sam, 2));

        // Then
        eventually(
                () -> assertThat(published()).containsExactly("advocacy.offer-made.v1", "advocacy.signal-attached.v1"));
        assertThat(signals()).containsExactly("DISPUTED_JUDGEMENT", "DISPUTED_JUDGEMENT");
    }

    @Test
    void a_difference_between_two_judgements_offers_nobody_and_a_dispute_does() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();

        // When
        publish(differed(sam, 1), differed(lee, 1), disputed(lee, 2));

        // Then
        eventually(() -> assertThat(signals(lee)).containsExactly("DISPUTED_JUDGEMENT"));
        eventually(() -> assertThat(TheDatabase.count("select count(*) from inbox_stream where stream = ?", sam))
                .isEqualTo(1));
        offers().body("items", empty());
    }

    @Test
    void V2_signals_from_two_topics_at_once_leave_one_offer() {
        // When
        publish(event(WITHDREW, sam, 1), disputed(sam, 1), event(BREAK, sam, 2), disputed(sam, 2));

        // Then
        eventually(() -> assertThat(signals()).hasSize(4));
        offers().body("items.state", contains("OFFERED"));
        assertThat(published()).containsOnlyOnce("advocacy.offer-made.v1").hasSize(4);
    }

    @Test
    void a_corrected_withdrawal_takes_its_offer_back() {
        // When
        publish(event(WITHDREW, sam, 1), event(CORRECTED, sam, 2));

        // Then
        eventually(() -> offers().body("items.state", contains("WITHDRAWN")));
        assertThat(published()).containsExactly("advocacy.offer-made.v1", "advocacy.offer-withdrawn.v1");

        // When
        publish(event(WITHDREW, sam, 3));

        // Then
        eventually(() -> offers().body("items.state", contains("OFFERED", "WITHDRAWN")));
    }

    @Test
    void a_break_that_is_over_takes_its_offer_back() {
        // When
        publish(event(BREAK, sam, 1), event(BREAK_ENDED, sam, 2));

        // Then
        eventually(() -> offers().body("items.state", contains("WITHDRAWN")));
        assertThat(published()).containsExactly("advocacy.offer-made.v1", "advocacy.offer-withdrawn.v1");
    }

    @Test
    void a_correction_leaves_what_rests_on_something_else_and_what_the_learner_agreed_to() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();
        publish(event(WITHDREW, lee, 1));
        eventually(() -> assertThat(signals(lee)).hasSize(1));
        String id = as(Who.learner(lee)).get(REFERRALS).path("items[0].id");
        answer(lee, id, YES).statusCode(200);

        // When
        publish(event(CORRECTED, lee, 2), event(WITHDREW, sam, 1), event(BREAK, sam, 2), event(CORRECTED, sam, 3));

        // Then
        eventually(() -> offers().body("items[0].signals", contains("BREAK")));
        offers().body("items.state", contains("OFFERED"));
        as(Who.learner(lee)).get(REFERRALS).then().body("items.state", contains("WAITING"));
    }

    @Test
    void V4_do_not_contact_holds_offers_back_and_nothing_is_made_up_for() {
        // Given
        as(Who.learner(sam)).put(DO_NOT_CONTACT).then().statusCode(200);

        // When
        publish(event(WITHDREW, sam, 1));
        eventually(() -> assertThat(TheDatabase.count(
                        "select count(*) from referral_signal where learner_id = ? and referral_id is null", sam))
                .isEqualTo(1));
        as(Who.learner(sam)).delete(DO_NOT_CONTACT).then().statusCode(204);

        // Then
        offers().body("items", empty());
        assertThat(published()).containsExactly("advocacy.do-not-contact-set.v1", "advocacy.do-not-contact-lifted.v1");
    }

    @Test
    void an_event_that_names_no_college_parks_its_stream_and_the_others_go_on() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();

        // When
        publish(
                event(WITHDREW, sam, 1).saying("{\"lastDay\": \"2026-02-27\"}"),
                event(BREAK, sam, 2),
                event(WITHDREW, lee, 1));

        // Then
        eventually(() -> assertThat(signals(lee)).containsExactly("WITHDRAWAL"));
        eventually(() -> assertThat(TheDatabase.texts("select reason from parked_stream where stream = ?", sam))
                .containsExactly("the payload breaks its contract: /ukprn required"));
        offers().body("items", empty());
    }

    private ValidatableResponse offers() {
        return as(Who.learner(sam)).get(REFERRALS).then().statusCode(200);
    }

    private List<String> signals() {
        return signals(sam);
    }

    private static List<String> signals(UUID learner) {
        return TheDatabase.texts(
                "select signal from referral_signal where learner_id = ? order by received_at, id", learner);
    }

    private List<String> published() {
        return TheDatabase.texts("select type from outbox where aggregateid = ? and lane = 'main' order by seq", sam);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
