package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrAim.anAim;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Contract;
import org.withme.acceptance.world.EveryDoor;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Logs;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.PublishedEvent;
import org.withme.acceptance.world.Topics;

/** Canaries go in by every door; they come out in no event and in no log. */
class NothingPersonalLeaksTest {

    private static final List<String> CANARIES = List.of(
            "Qwyzephyrine",
            "Młotkowska",
            "1931-02-03",
            "01632960987",
            "qwyz.canary",
            "QQ123456C",
            "ZZ98 8XX",
            "Canary Cottage",
            "Qwyzzypet",
            "qwyz-pronoun",
            "Qwyz-told-nobody");

    private static final List<String> SOURCES =
            List.of("learner-service", "assessment-service", "iag-service", "advocate-service");

    private final College ashdown = College.opens();
    private final IlrLearner canary = aLearner("CANARY1")
            .named("Qwyzephyrine", "Młotkowska")
            .with("DateOfBirth", "1931-02-03")
            .with("TelNo", "01632960987")
            .with("Email", "qwyz.canary@example.org")
            .with("NINumber", "QQ123456C")
            .with("PostcodePrior", "ZZ98 8XX")
            .with("Postcode", "ZZ98 8XX")
            .with("AddLine1", "1 Canary Cottage");

    @Test
    void no_event_and_no_log_holds_a_name_a_birthday_an_address_or_a_learners_words() {
        // Given
        everyDoorIsUsed();

        // When
        List<PublishedEvent> events = Topics.settled(event -> true);

        // Then
        assertThat(events.stream().filter(event -> holdsACanary(event.payload() + event.headers())))
                .isEmpty();
        for (Logs log : Logs.all()) {
            assertThat(log.lines().filter(NothingPersonalLeaksTest::holdsACanary))
                    .as(log.toString())
                    .isEmpty();
        }
    }

    @Test
    void no_log_holds_a_query_string_or_a_token() {
        // Given
        Person tutor = ashdown.employs("tutor");
        tutor.get("/v1/learners?uln=" + canary.uln());
        ashdown.mis().get("/v1/learners?learnRefNumber=CANARY1&uln=" + canary.uln());

        // Then
        for (String service :
                List.of("gateway", "learner-service", "assessment-service", "iag-service", "advocate-service")) {
            assertThat(Logs.of(service)
                            .lines()
                            .filter(line -> line.contains(canary.uln())
                                    || line.contains("?uln=")
                                    || line.contains("learnRefNumber=")
                                    || line.contains("fileName=")
                                    || line.contains("eyJhbGci")))
                    .as(service)
                    .isEmpty();
        }
    }

    @Test
    void every_event_in_the_topics_keeps_its_contract() {
        // Given
        everyDoorIsUsed();

        // When
        List<PublishedEvent> events = Topics.settled(event -> true);

        // Then
        assertThat(events).isNotEmpty();
        assertThat(events.stream()
                        .flatMap(event -> Contract.violations(event).stream())
                        .distinct())
                .isEmpty();
        assertThat(events.stream().filter(event -> !keepsTheEnvelope(event))).isEmpty();
    }

    private static boolean keepsTheEnvelope(PublishedEvent event) {
        return "1.0".equals(event.headers().get("ce_specversion"))
                && SOURCES.contains(event.headers().get("ce_source"))
                && event.key().equals(event.headers().get("ce_subject"))
                && "application/json".equals(event.headers().get("content-type"))
                && event.headers().keySet().containsAll(List.of("ce_id", "ce_time", "ce_type", "ce_streamversion"))
                && event.traceId().length() == 32;
    }

    private void everyDoorIsUsed() {
        Person learner = ashdown.welcomes(canary);
        EveryDoor.opened(ashdown, learner, "Qwyz-told-nobody but you");
        Person tutor = ashdown.employs("tutor", "mentor");
        String own = "/v1/learners/" + learner.subject();
        learner.asks("PATCH", own + "/preferences")
                .header("If-Match", learner.get(own + "/preferences").is(200).etag())
                .json("{\"preferredName\":\"Qwyzzypet\",\"pronouns\":\"qwyz-pronoun\"}")
                .send()
                .is(200);
        tutor.get(own).is(200);
        tutor.get("/v1/learners?uln=" + canary.uln()).is(200);
        tutor.post("/v1/learners/search", "{\"name\": \"Qwyzephyrine Młotkowska\"}")
                .is(200);
        tutor.post("/v1/learners/search", "{\"name\": [\"Qwyzephyrine\"]}").is(400);
        ashdown.mis()
                .sends(ashdown.aReturn()
                        .listing(canary.named("Qwyzephyrine Anna", "Młotkowska")
                                .on(anAim("60000001").withdrawn(LocalDate.now().minusDays(5), "40"))))
                .completes();
        ashdown.mis()
                .sends(ashdown.aReturn()
                        .listing(canary.with("ULN", "1000000044").with("Sex", "Qwyzephyrine")))
                .completes();
        ashdown.mis()
                .sending(
                        ashdown.aReturn().fileName(),
                        "application/xml",
                        ashdown.aReturn()
                                .listing(canary)
                                .xml()
                                .replace("</Learner>", "")
                                .getBytes(StandardCharsets.UTF_8))
                .send();
        learner.asks("PATCH", own + "/preferences")
                .json("{\"Qwyzzypet\":\"Qwyzephyrine\"}")
                .send();
    }

    private static boolean holdsACanary(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return CANARIES.stream().anyMatch(canary -> lower.contains(canary.toLowerCase(Locale.ROOT)));
    }
}
