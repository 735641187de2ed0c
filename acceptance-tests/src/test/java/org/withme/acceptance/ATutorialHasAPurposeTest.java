package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.learners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Advocate;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Inbox;
import org.withme.acceptance.world.Judges;
import org.withme.acceptance.world.Logs;
import org.withme.acceptance.world.Person;

/** Six learners are invited with two choices, and know why; two answer otherwise; afterwards one tap says who came. */
class ATutorialHasAPurposeTest {

    private static final String NEXT_YEAR = "0198a2b4-6c1e-7d30-8f00-000000000702";
    private static final String POINT = "Whether I can do the level 3; maths, 🌱 and all.";

    private final College college = College.opens();
    private final Person mentor = college.employs("mentor");
    private final String colleges = "/v1/colleges/" + college.ukprn();
    private final List<IlrLearner> six = learners("T", 6).toList();

    @Test
    void telling_2_six_learners_are_invited_with_two_choices_and_each_knows_why() {
        // Given
        String group = theGroupOfSix();
        Person sam = college.signsUp(six.get(0));
        Person lee = college.signsUp(six.get(1));
        Instant thursday = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);

        // When
        JsonNode refused = mentor.post(
                        colleges + "/tutorials",
                        "{\"startsAt\": \"%s\", \"groupId\": \"%s\"}".formatted(thursday, group))
                .problem(422);
        JsonNode invited = invite(group, thursday).json();

        // Then
        assertThat(refused.path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/purpose", "/whatToExpect", "/whatYouLeaveWith", "/minutes");
        assertThat(invited.path("learners")).hasSize(6);
        assertThat(invited.path("learners").findValuesAsText("tutorialId")).hasSize(6);
        String sams = Inbox.of(sam).awaits("tutorial-to-answer").path("link").asText();
        String lees = Inbox.of(lee).awaits("tutorial-to-answer").path("link").asText();
        JsonNode seen = sam.get(sams).is(200).json();
        assertThat(seen.path("purpose").asText()).isEqualTo("Choosing next year");
        assertThat(seen.path("whatYouLeaveWith").asText()).isNotBlank();

        // When
        sam.post(sams + "/add-point", "{\"words\": \"%s\"}".formatted(POINT)).is(200);
        answers(sam, sams, "{\"answer\": \"ACCEPT\"}").is(200);
        String stale = lee.get(lees).is(200).etag();
        answers(lee, lees, "{\"answer\": \"OTHER_TIME\", \"startsAt\": \"%s\"}".formatted(thursday.plusSeconds(3600)))
                .is(200);

        // Then
        String asked =
                Inbox.of(mentor).awaits("tutorial-asked-for").path("link").asText();
        assertThat(asked).isEqualTo(lees);
        lee.asks("POST", lees + "/answer")
                .header("If-Match", stale)
                .json("{\"answer\": \"DECLINE\"}")
                .send()
                .problem(412);
        assertThat(answers(mentor, lees, "{\"answer\": \"ACCEPT\"}")
                        .is(200)
                        .at("/startsAt")
                        .asText())
                .isEqualTo(thursday.plusSeconds(3600).toString());
        assertThat(mentor.get(sams).is(200).at("/points/0/words").asText()).isEqualTo(POINT);
        Inbox.of(mentor).isRidOf("tutorial-asked-for");

        // When
        String sitting = colleges + "/sittings/" + invited.path("sittingId").asText();
        Instant now = Instant.now().plusSeconds(5);
        mentor.post(sitting + "/move", "{\"startsAt\": \"" + now + "\"}").is(200);
        begins(now);
        JsonNode closed = mentor.post(sitting + "/close", "{\"outcome\": \"CAME\"}")
                .is(200)
                .json();

        // Then
        assertThat(closed.path("tutorials").findValuesAsText("state"))
                .containsExactlyInAnyOrder("CAME", "CAME", "CAME", "CAME", "CAME", "AGREED");
        Inbox.of(mentor).isRidOf("tutorial-to-close");
        String goals = "/v1/learners/" + sam.subject() + "/goals";
        String goal = sam.post(goals, "{\"words\": \"I want to start the level 3.\"}")
                .is(201)
                .at("/id")
                .asText();
        mentor.post(
                        sams + "/agree-actions",
                        "{\"actions\": [{\"owner\": \"LEARNER\", \"words\": \"Ask at the open evening.\", \"goalId\": \"%s\"},"
                                        .formatted(goal)
                                + " {\"owner\": \"STAFF\", \"words\": \"Send the entry requirements.\"}]}")
                .is(200);
        assertThat(sam.get(goals + "/" + goal).is(200).at("/steps/0/words").asText())
                .isEqualTo("Ask at the open evening.");
        assertThat(sam.get(sams).is(200).json().path("actions").findValuesAsText("owner"))
                .containsExactly("LEARNER", "STAFF");
        assertThat(sam.asks("PUT", sams + "/worth-it")
                        .json("{\"worthIt\": \"YES\"}")
                        .send()
                        .is(200)
                        .at("/worthIt")
                        .asText())
                .isEqualTo("YES");
        assertThat(mentor.get(sams).is(200).json().has("worthIt")).isFalse();
        assertThat(college.employs("quality-manager")
                        .get(colleges + "/tutorials-worth-it")
                        .is(200)
                        .text())
                .doesNotContain(sam.subject())
                .doesNotContain(mentor.subject());
        await("the journey tells it").atMost(Duration.ofSeconds(20)).until(() -> journey(sam)
                .contains("You were at a tutorial"));
        assertThat(journey(sam)).doesNotContain("level 3").doesNotContain("open evening");
    }

    @Test
    void what_I_wrote_I_take_back_and_what_I_do_not_agree_with_I_strike_out() {
        // Given
        String group = theGroupOfSix();
        Person sam = college.signsUp(six.get(0));
        Instant soon = Instant.now().plusSeconds(10);
        String tutorial = ofSam(sam, invite(group, soon).json());
        answers(sam, tutorial, "{\"answer\": \"ACCEPT\"}").is(200);

        // When
        String point = sam.post(tutorial + "/add-point", "{\"words\": \"%s\"}".formatted(POINT))
                .is(200)
                .at("/points/0/id")
                .asText();
        sam.asks("POST", tutorial + "/agenda/" + point + "/withdraw").send().is(200);
        begins(soon);
        String action = mentor.post(tutorial + "/agree-actions", "{\"actions\": [{\"words\": \"Ask about nights.\"}]}")
                .is(200)
                .at("/actions/0/id")
                .asText();
        sam.asks("POST", tutorial + "/actions/" + action + "/strike-out").send().is(200);

        // Then
        JsonNode seen = mentor.get(tutorial).is(200).json();
        assertThat(seen.path("points")).isEmpty();
        assertThat(seen.path("actions")).isEmpty();
        assertThat(seen.at("/struckOut/0/by").asText()).isEqualTo("LEARNER");
    }

    @Test
    void three_missed_tutorials_lead_to_the_offer_of_an_advocate() {
        // Given
        String group = theGroupOfSix();
        Person sam = college.signsUp(six.get(0));

        // When
        for (int missed = 0; missed < 3; missed++) {
            Instant soon = Instant.now().plusSeconds(10);
            JsonNode invited = invite(group, soon).json();
            String sitting = colleges + "/sittings/" + invited.path("sittingId").asText();
            answers(sam, ofSam(sam, invited), "{\"answer\": \"ACCEPT\"}").is(200);
            begins(soon);
            mentor.post(sitting + "/close", "{\"outcome\": \"DID_NOT_COME\"}").is(200);
        }

        // Then
        assertThat(Advocate.offeredTo(sam, "MISSED_TUTORIALS").path("state").asText())
                .isEqualTo("OFFERED");
        assertThat(Inbox.of(sam).awaits("advocate-offered").path("why").asText())
                .isEqualTo("You missed several tutorials.");
    }

    @Test
    void a_calendar_program_reads_ones_calendar_at_a_secret_address_until_it_is_renewed() throws Exception {
        // Given
        String group = theGroupOfSix();
        Person sam = college.signsUp(six.get(0));
        Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        String sitting =
                colleges + "/sittings/" + invite(group, start).at("/sittingId").asText();

        // When
        String address = addressOf(sam, "{\"showsPurpose\": true}");
        JsonNode before = reads(address);
        mentor.post(sitting + "/move", "{\"startsAt\": \"" + start.plusSeconds(7200) + "\"}")
                .is(200);
        JsonNode moved = reads(address);
        mentor.asks("POST", sitting + "/cancel").send().is(200);
        JsonNode cancelled = reads(address);

        // Then
        assertThat(before.at("/0/summary").asText()).isEqualTo("Tutorial: Choosing next year");
        assertThat(before.at("/0/minutes").asInt()).isEqualTo(30);
        assertThat(Instant.parse(before.at("/0/start").asText())).isEqualTo(start);
        assertThat(moved.at("/0/uid")).isEqualTo(before.at("/0/uid"));
        assertThat(moved.at("/0/sequence").asInt())
                .isGreaterThan(before.at("/0/sequence").asInt());
        assertThat(Instant.parse(moved.at("/0/start").asText())).isEqualTo(start.plusSeconds(7200));
        assertThat(cancelled.at("/0/status").asText()).isEqualTo("CANCELLED");
        assertThat(reads(addressOf(mentor, "{}")).at("/0/summary").asText()).isEqualTo("Tutorial (30 minutes)");

        // When
        addressOf(sam, "{}");

        // Then
        String old = URI.create(address).getPath();
        assertThat(Caller.anybody("GET", old).send().bodyButRequestId())
                .isEqualTo(Caller.anybody("GET", "/v1/calendars/" + "x".repeat(43))
                        .send()
                        .bodyButRequestId());
        Caller.anybody("GET", old).send().problem(404);
        for (Logs log : Logs.all()) {
            assertThat(log.lines().filter(line -> line.contains(old.replace("/v1/calendars/", ""))))
                    .as(log.toString())
                    .isEmpty();
        }
    }

    /** The mentor's tutor group, as the MIS sends it. */
    private String theGroupOfSix() {
        college.mis().sends(college.aReturn().listing(six.stream())).completes();
        college.mis()
                .asks("POST", "/v1/mis/groups/load")
                .body(
                        "text/csv",
                        ("group,kind,staff,learner\n12B,TUTOR_GROUP,%s,\n".formatted(mentor.username())
                                        + six.stream()
                                                .map(learner -> "12B,,," + learner.reference() + "\n")
                                                .collect(Collectors.joining()))
                                .getBytes(UTF_8))
                .send()
                .is(200);
        return mentor.get(colleges + "/groups?mine=true")
                .is(200)
                .at("/items/0/id")
                .asText();
    }

    private Answer invite(String group, Instant startsAt) {
        return mentor.post(
                        colleges + "/tutorials",
                        "{\"purposeId\": \"%s\", \"startsAt\": \"%s\", \"groupId\": \"%s\"}"
                                .formatted(NEXT_YEAR, startsAt, group))
                .is(200);
    }

    private static Answer answers(Person who, String tutorial, String body) {
        return who.asks("POST", tutorial + "/answer")
                .header("If-Match", who.get(tutorial).is(200).etag())
                .json(body)
                .send();
    }

    private static String ofSam(Person sam, JsonNode invited) {
        return invited.path("learners")
                .valueStream()
                .filter(row -> sam.subject().equals(row.path("learnerId").asText()))
                .map(row -> "/v1/learners/" + sam.subject() + "/tutorials/"
                        + row.path("tutorialId").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void begins(Instant moment) {
        await("its time").until(() -> Instant.now().isAfter(moment));
    }

    private static String addressOf(Person who, String choice) {
        return who.post("/v1/me/calendar/renew", choice).is(200).at("/address").asText();
    }

    private static JsonNode reads(String address) throws Exception {
        return new ObjectMapper().readTree(Judges.tells("node", "calendar.js", address));
    }

    private static String journey(Person learner) {
        return StreamSupport.stream(
                        learner.get("/v1/learners/" + learner.subject() + "/journey?limit=200")
                                .is(200)
                                .at("/items")
                                .spliterator(),
                        false)
                .map(entry -> entry.path("what").asText())
                .collect(Collectors.joining("\n"));
    }
}
