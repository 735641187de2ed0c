package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Person;

/** A mentor hears who stopped coming and why we think so, and answers with one tap; nobody else hears of it (L33). */
class TheRegisterShowsWhoWentQuietTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final College ashdown = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final IlrLearner sam = aLearner("A0001");
    private final IlrLearner kim = aLearner("A0002");

    @Test
    void L33_the_mentor_of_a_group_sees_who_went_quiet_and_answers_with_one_tap() {
        // Given
        ashdown.mis().sends(ashdown.aReturn().listing(sam, kim)).completes();
        Person learner = ashdown.signsUp(sam);
        sends(
                "/v1/mis/groups/load",
                "group,kind,staff,learner\n12B,TUTOR_GROUP,%s,\n12B,,,A0001\n12B,,,A0002\n"
                        .formatted(mentor.username()));
        String register = "learner,date,time,mark\n" + marks("A0001", "ABSENT") + marks("A0002", "PRESENT");

        // When
        JsonNode first = sends("/v1/mis/attendance/load", register);
        JsonNode again = sends("/v1/mis/attendance/load", register);

        // Then
        assertThat(first.path("added").asInt()).isEqualTo(20);
        assertThat(again.path("unchanged").asInt()).isEqualTo(20);
        await("a prompt to the mentor").atMost(SOON).until(() -> quiet(mentor).size() == 1);
        JsonNode prompt = quiet(mentor).path(0);
        assertThat(prompt.path("learnerId").asText()).isEqualTo(learner.subject());
        assertThat(prompt.path("why").asText()).startsWith("Expected at 10 sessions since ");
        assertThat(quiet(ashdown.employs("mentor"))).isEmpty();
        Person stranger = College.opens().employs("mentor", "tutor");
        stranger.get(listOf(ashdown)).problem(404);
        stranger.post(prompt.at("/links/answer").asText(), "{\"answer\": \"SPOKEN_WITH\"}")
                .problem(404);

        // When
        mentor.post(prompt.at("/links/answer").asText(), "{\"answer\": \"SPOKEN_WITH\"}")
                .is(200);

        // Then
        assertThat(quiet(mentor)).isEmpty();
        assertThat(learner.get(prompt.at("/links/attendance").asText()).is(200).at("/items"))
                .hasSize(10);
        assertThat(learner.get("/v1/learners/" + learner.subject() + "/journey?limit=200")
                        .is(200)
                        .text())
                .doesNotContain("quiet");
    }

    private JsonNode sends(String path, String csv) {
        return ashdown.mis()
                .asks("POST", path)
                .body("text/csv", csv.getBytes(UTF_8))
                .send()
                .is(200)
                .json();
    }

    /** On each of the last ten days. */
    private static String marks(String learner, String mark) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return IntStream.rangeClosed(1, 10)
                .mapToObj(day -> "%s,%s,09:00,%s\n".formatted(learner, today.minusDays(day), mark))
                .collect(Collectors.joining());
    }

    private JsonNode quiet(Person reader) {
        return reader.get(listOf(ashdown)).is(200).at("/items");
    }

    private static String listOf(College college) {
        return "/v1/colleges/" + college.ukprn() + "/gone-quiet?mine=true";
    }
}
