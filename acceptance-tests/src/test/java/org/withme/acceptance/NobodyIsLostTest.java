package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Advocate;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Consent;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Inbox;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Pages;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.ServiceDatabase;

/** The story's third part: a return says that somebody left, and people reach out who start from the ambition. */
class NobodyIsLostTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TELEPHONED =
            "{\"channel\": \"TELEPHONE\", \"reached\": true, \"note\": \"Wants to come back after the move.\"}";

    private final College ashdown = College.opens();
    private final IlrLearner zoe = aLearner("A0001");
    private final Person learner = ashdown.welcomes(zoe);

    @Test
    void a_withdrawal_offers_an_advocate_and_makes_a_contact_due_that_starts_from_the_ambition_as_I10_says() {
        // Given
        Person adviser = ashdown.employs("adviser");
        String ambition = learner.post("/v1/iag/ambitions", "{\"words\": \"To repair wind turbines.\"}")
                .is(201)
                .at("/id")
                .asText();
        Consent.toOutreach(learner, ashdown);

        // When
        leaves(zoe);

        // Then
        assertThat(Advocate.offeredTo(learner, "WITHDRAWAL").path("state").asText())
                .isEqualTo("OFFERED");
        JsonNode due = await().atMost(SOON)
                .until(() -> Pages.of(adviser, "/v1/iag/follow-ups"), found -> !found.isEmpty())
                .get(0);
        assertThat(due.path("reason").asText()).isEqualTo("WITHDRAWAL");
        assertThat(due.at("/startFrom/ambitionId").asText()).isEqualTo(ambition);
        Journeys.of(learner).awaits("learner.withdrew.v1");
        Journeys.of(learner).awaits("advocacy.offer-made.v1");
        assertThat(Inbox.of(learner).awaits("advocate-offered").path("why").asText())
                .isEqualTo("You left a college.");
        assertThat(Inbox.of(adviser).awaits("follow-up-due").path("link").asText())
                .isEqualTo("/v1/iag/follow-ups/" + due.path("id").asText());
        learner.signsIn();
        learner.get("/v1/iag/ambitions/" + ambition).is(200);
    }

    @Test
    void one_contact_is_due_for_a_leaver_tried_only_as_agreed_and_closed_with_an_outcome_as_I10_says() {
        // Given
        Person adviser = ashdown.employs("adviser");
        Consent.toOutreach(learner, ashdown);
        leaves(zoe);
        JsonNode due = await().atMost(SOON)
                .until(
                        () -> Pages.of(adviser, "/v1/iag/follow-ups"),
                        found -> found.size() == 1
                                && !found.get(0).at("/ways/agreed").isEmpty())
                .get(0);
        String contact = "/v1/iag/follow-ups/" + due.path("id").asText();

        // When
        assertThat(adviser.post(contact + "/attempts", "{\"way\": \"POST\"}").problemSlug(409))
                .isEqualTo("way-not-agreed");
        adviser.post(contact + "/attempts", "{\"way\": \"TELEPHONE\"}").is(200);
        adviser.post(contact + "/complete", "{}").problem(422);
        adviser.post(contact + "/complete", "{\"outcome\": \"NOT_REACHED\"}").is(200);

        // Then
        assertThat(Pages.of(adviser, "/v1/iag/follow-ups")).isEmpty();
        JsonNode seen = learner.get(contact).is(200).json();
        assertThat(seen.path("outcome").asText()).isEqualTo("NOT_REACHED");
        assertThat(seen.at("/attempts/0/way").asText()).isEqualTo("TELEPHONE");
        Journeys.of(learner).awaits("iag.follow-up-attempted.v1");
        adviser.get(due.path("profile").asText()).is(200);
    }

    @Test
    void the_learner_says_yes_the_advocate_accepts_and_telephones_and_the_journey_shows_the_return() {
        // Given
        Advocate advocate = Advocate.at(ashdown, 1);
        Person supervisor = ashdown.employs("case-supervisor");
        Consent.toOutreach(learner, ashdown);
        leaves(zoe);
        JsonNode referral = Advocate.offeredTo(learner, "WITHDRAWAL");
        assertThat(Inbox.of(supervisor)
                        .awaits("offer-waits")
                        .at("/learner/learnerId")
                        .asText())
                .isEqualTo(learner.subject());
        assertThat(Inbox.of(advocate.person()).items("advocate-wanted")).isEmpty();
        assertThat(advocate.person()
                        .get("/v1/advocacy/referrals/" + referral.path("id").asText())
                        .status())
                .as("before the yes")
                .isEqualTo(404);

        // When
        String open = "/v1/advocacy/cases/" + advocate.standsBeside(learner, referral);
        Inbox.of(supervisor).isRidOf("offer-waits");
        Inbox.of(learner).isRidOf("advocate-offered");
        Inbox.of(advocate.person()).isRidOf("advocate-wanted");
        advocate.person().post(open + "/contacts", TELEPHONED).is(201);
        advocate.person()
                .post(open + "/return", "{\"returnedOn\": \"%s\"}".formatted(LocalDate.now()))
                .is(200);

        // Then
        for (String type : List.of(
                "advocacy.offer-accepted.v1",
                "advocacy.case-opened.v1",
                "advocacy.contact-logged.v1",
                "advocacy.learner-returned.v1")) {
            assertThat(Journeys.of(learner).awaits(type).get(0).path("service").asText())
                    .isEqualTo("advocate-service");
        }
        assertThat(Pages.of(learner, open + "/contacts").get(0).path("note").asText())
                .isEqualTo("Wants to come back after the move.");
    }

    @Test
    void outreach_by_a_way_that_was_not_agreed_to_is_refused() {
        // Given
        Advocate advocate = Advocate.at(ashdown, 1);
        Consent.toOutreach(learner, ashdown);
        leaves(zoe);
        String open = "/v1/advocacy/cases/" + advocate.standsBeside(learner, Advocate.offeredTo(learner, "WITHDRAWAL"));

        // Then
        assertThat(advocate.person()
                        .post(open + "/contacts", TELEPHONED.replace("TELEPHONE", "POST"))
                        .problemSlug(409))
                .isEqualTo("no-consent-to-outreach");
    }

    @Test
    void many_accept_at_once_and_no_advocate_has_more_cases_than_places_as_V1_says() {
        // Given
        int places = 2;
        Advocate advocate = Advocate.at(ashdown, places);
        IlrLearner[] others = Stream.of("A0002", "A0003", "A0004", "A0005")
                .map(IlrLearner::aLearner)
                .toArray(IlrLearner[]::new);
        ashdown.mis().sends(ashdown.aReturn().listing(zoe).listing(others)).completes();
        List<JsonNode> waiting = Stream.of(others)
                .map(ashdown::signsUp)
                .map(other -> {
                    JsonNode referral = other.post(
                                    "/v1/advocacy/referrals", "{\"ukprn\": \"%s\"}".formatted(ashdown.ukprn()))
                            .is(201)
                            .json();
                    if (referral.path("state").asText().equals("OFFERED")) {
                        Advocate.answers(other, referral, "{\"answer\": \"YES\"}")
                                .is(200);
                    }
                    return referral;
                })
                .toList();

        // When
        List<Answer> answers = waiting.stream()
                .map(referral -> CompletableFuture.supplyAsync(() -> advocate.accepts(referral)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 201, 409, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(answer -> answer.problemSlug(409)))
                .containsOnly("at-capacity");
        assertThat(Pages.of(advocate.person(), "/v1/advocacy/cases")).hasSize(places);
    }

    @Test
    void a_second_signal_attaches_to_the_same_case_as_V2_says() {
        // Given
        Advocate advocate = Advocate.at(ashdown, 1);
        learner.post("/v1/advocacy/referrals", "{\"ukprn\": \"%s\"}".formatted(ashdown.ukprn()))
                .is(201);
        JsonNode asked = Advocate.offeredTo(learner, "LEARNER");
        if (asked.path("state").asText().equals("OFFERED")) {
            Advocate.answers(learner, asked, "{\"answer\": \"YES\"}").is(200);
        }
        advocate.accepts(asked).is(201);

        // When
        leaves(zoe);

        // Then
        Journeys.of(learner).awaits("advocacy.signal-attached.v1");
        assertThat(Advocate.referrals(learner)).hasSize(1);
        assertThat(Advocate.referrals(learner).get(0).path("signals").toString())
                .contains("LEARNER", "WITHDRAWAL");
        assertThat(Pages.of(advocate.person(), "/v1/advocacy/cases")).hasSize(1);
    }

    @Test
    void who_said_do_not_contact_me_is_offered_nothing_and_followed_up_by_nobody_as_V4_says() {
        // Given
        Person adviser = ashdown.employs("adviser");
        learner.asks("PUT", "/v1/advocacy/do-not-contact").json("{}").send().is(200);
        Journeys.of(learner).awaits("advocacy.do-not-contact-set.v1");
        await().atMost(SOON)
                .until(() -> ServiceDatabase.IAG.number(
                                "select count(*) from inbox_stream where topic = 'advocacy-events' and stream = ?::uuid",
                                learner.subject())
                        > 0);

        // When
        leaves(zoe);
        Journeys.of(learner).awaits("learner.withdrew.v1");
        everyServiceHasSeen("learner-events", learner);

        // Then
        assertThat(Advocate.referrals(learner)).isEmpty();
        assertThat(Pages.of(adviser, "/v1/iag/follow-ups")).isEmpty();
    }

    @Test
    void a_withdrawal_that_was_a_mistake_takes_its_offer_and_its_follow_up_back() {
        // Given
        leaves(zoe);
        Advocate.offeredTo(learner, "WITHDRAWAL");

        // When
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();

        // Then
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        Advocate.referrals(learner).get(0).path("state").asText())
                .isEqualTo("WITHDRAWN"));
        Journeys.of(learner).awaits("iag.follow-up-cancelled.v1");
    }

    private void leaves(IlrLearner whom) {
        ashdown.mis()
                .sends(ashdown.aReturn()
                        .listing(whom.on(
                                anAim("60000001").withdrawn(LocalDate.now().minusDays(5), "3"))))
                .completes();
    }

    /** Until each consumer stands where the learner's stream stands in that topic. */
    private static void everyServiceHasSeen(String topic, Person learner) {
        long last = ServiceDatabase.LEARNER.number(
                "select max(version) from outbox where aggregatetype = ? and aggregateid = ?::uuid",
                topic,
                learner.subject());
        for (ServiceDatabase consumer : List.of(ServiceDatabase.IAG, ServiceDatabase.ADVOCATE)) {
            await().atMost(SOON)
                    .until(() -> consumer.number(
                                    "select coalesce(max(version), 0) from inbox_stream where topic = ? and stream = ?::uuid",
                                    topic,
                                    learner.subject())
                            >= last);
        }
    }
}
