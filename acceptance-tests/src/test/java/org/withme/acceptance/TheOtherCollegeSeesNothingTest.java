package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.acceptance.world.IlrLearner.aLearner;
import static org.withme.acceptance.world.IlrLearner.learners;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.ImportRun;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Request;

/** For the other college's people a learner does not exist: the same answer, byte by byte, as for one who never did. */
class TheOtherCollegeSeesNothingTest {

    private final College ashdown = College.opens();
    private final College fernleigh = College.opens();
    private final IlrLearner zoe = aLearner("A0001").named("Zoë", "Młynarz");

    @ParameterizedTest
    @CsvSource({
        "GET,    '',            ",
        "GET,    /enrolments,   ",
        "GET,    /team,         ",
        "GET,    /journey,      ",
        "GET,    /access-log,   ",
        "GET,    /preferences,  ",
        "POST,   /team,         '{\"username\":\"nobody\",\"role\":\"mentor\",\"purpose\":\"x\"}'",
    })
    void what_is_theirs_and_what_does_not_exist_look_alike(String method, String path, String body) {
        // Given
        String theirs = ashdownsLearner();
        Person stranger = fernleigh.employs("tutor", "mentor");

        // When
        Answer forbidden = asks(stranger, method, "/v1/learners/" + theirs + path, body);
        Answer absent = asks(stranger, method, "/v1/learners/" + UUID.randomUUID() + path, body);

        // Then
        assertAlike(forbidden, absent);
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "GET,/rejections", "GET,/notes", "POST,/confirmation", "POST,/discard"})
    void an_import_of_the_other_college_does_not_exist(String method, String action) {
        // Given
        ImportRun theirs = ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();

        // When
        Answer forbidden = asksWithIfMatch(method, theirs.path() + action);
        Answer absent = asksWithIfMatch(method, "/v1/mis/ilr-imports/" + UUID.randomUUID() + action);

        // Then
        assertAlike(forbidden, absent);
    }

    @Test
    void an_account_of_the_other_colleges_learner_cannot_be_opened() {
        // Given
        String theirs = ashdownsLearner();

        // When
        Answer forbidden = fernleigh.mis().post("/v1/learners/" + theirs + "/account", "{}");
        Answer absent = fernleigh.mis().post("/v1/learners/" + UUID.randomUUID() + "/account", "{}");

        // Then
        assertAlike(forbidden, absent);
    }

    @Test
    void no_list_count_or_cursor_of_the_other_college_gives_a_learner_away() {
        // Given
        ashdownsLearner();
        fernleigh.mis().sends(fernleigh.aReturn().listing(learners("F", 5))).completes();
        Person stranger = fernleigh.employs("tutor", "mentor", "mis-administrator");

        // When
        List<Answer> pages = new ArrayList<>();
        for (String query : List.of(
                "?ukprn=" + ashdown.ukprn(),
                "?ukprn=" + ashdown.ukprn() + "&learnRefNumber=A0001",
                "?learnRefNumber=A0001",
                "?uln=" + zoe.uln())) {
            pages.add(stranger.get("/v1/learners" + query));
            String absent = query.replace(ashdown.ukprn(), "99999990")
                    .replace("A0001", "NOBODY")
                    .replace(zoe.uln(), "1000000043");
            assertThat(pages.get(pages.size() - 1).bodyButRequestId())
                    .as(query)
                    .isEqualTo(stranger.get("/v1/learners" + absent).bodyButRequestId());
        }
        pages.addAll(everyPage(stranger, "/v1/learners?limit=2"));

        // Then
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.text()).doesNotContain("Młynarz", zoe.uln(), ashdown.ukprn()));
        assertThat(pages.stream().mapToInt(page -> page.at("/items").size()).sum())
                .isEqualTo(5);
    }

    @Test
    void a_cursor_is_good_for_nobody_else_and_for_no_other_question() {
        // Given
        ashdown.mis().sends(ashdown.aReturn().listing(learners("A", 5))).completes();
        Person tutor = ashdown.employs("tutor");
        Person colleague = ashdown.employs("tutor");
        String cursor = Request.encoded(tutor.get("/v1/learners?ukprn=" + ashdown.ukprn() + "&limit=2")
                .is(200)
                .at("/next")
                .asText());

        // When
        String question = "/v1/learners?ukprn=" + ashdown.ukprn() + "&limit=2&cursor=";

        // Then
        tutor.get(question + cursor).is(200);
        assertThat(colleague.get(question + cursor).problem(400).toString()).contains("/query/cursor");
        assertThat(tutor.get(question + cursor + "x").problem(400).toString()).contains("/query/cursor");
        tutor.get("/v1/learners?ukprn=" + ashdown.ukprn() + "&uln=" + zoe.uln() + "&cursor=" + cursor)
                .problem(400);
    }

    @Test
    void one_learner_at_two_colleges_shows_each_college_its_own_half() {
        // Given
        IlrLearner theSame = zoe.with("LearnRefNumber", "F0001")
                .with("Email", "zoe@example.org")
                .named("Zoe", "Mlynarz");
        String id = ashdownsLearner();
        fernleigh.mis().sends(fernleigh.aReturn().listing(theSame)).completes();
        Person tutor = fernleigh.employs("tutor");

        // When
        JsonNode seen = tutor.get("/v1/learners/" + id).is(200).json();

        // Then
        assertThat(fernleigh.learnerId(theSame)).isEqualTo(id);
        assertThat(seen.toString())
                .contains("Mlynarz", fernleigh.ukprn())
                .doesNotContain("Młynarz", ashdown.ukprn(), "A0001");
    }

    @Test
    void the_college_sees_a_withdrawn_learner_while_the_grace_lasts_and_no_longer_as_L5_says() {
        // Given
        var today = java.time.LocalDate.now();
        var aim = zoe.aims().get(0);
        IlrLearner lately = zoe.on(aim.withdrawn(today.minusDays(10), "3"));
        IlrLearner longAgo = aLearner("A0002").on(aim.withdrawn(today.minusDays(200), "3"));
        ashdown.mis().sends(ashdown.aReturn().listing(lately, longAgo)).completes();
        Person tutor = ashdown.employs("tutor");

        // When
        Answer within = tutor.get("/v1/learners?learnRefNumber=A0001");
        Answer after = tutor.get("/v1/learners?learnRefNumber=A0002");

        // Then
        assertThat(within.is(200).at("/items")).hasSize(1);
        assertThat(after.is(200).at("/items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/enrolments", "/team", "/journey", "/access-log", "/preferences"})
    void for_a_learner_every_other_learner_does_not_exist_either(String path) {
        // Given
        IlrLearner ben = aLearner("A0002");
        ashdown.mis().sends(ashdown.aReturn().listing(zoe, ben)).completes();
        Person learner = ashdown.signsUp(ben);

        // When
        Answer forbidden = learner.get("/v1/learners/" + ashdown.learnerId(zoe) + path);
        Answer absent = learner.get("/v1/learners/" + UUID.randomUUID() + path);

        // Then
        absent.problem(404);
        assertAlike(forbidden, absent);
    }

    private Answer asksWithIfMatch(String method, String path) {
        return fernleigh
                .mis()
                .asks(method, path)
                .header("If-Match", "\"any\"")
                .json("{}")
                .send();
    }

    private static Answer asks(Person somebody, String method, String path, String body) {
        Request request = somebody.asks(method, path);
        return (body == null ? request : request.json(body)).send();
    }

    private static List<Answer> everyPage(Person reader, String path) {
        List<Answer> pages = new ArrayList<>();
        pages.add(reader.get(path).is(200));
        while (pages.get(pages.size() - 1).json().has("next")) {
            String next = pages.get(pages.size() - 1).at("/next").asText();
            pages.add(reader.get(path + "&cursor=" + Request.encoded(next)).is(200));
        }
        return pages;
    }

    private static void assertAlike(Answer forbidden, Answer absent) {
        // 403 before anything is looked up: the role alone does not include the operation.
        assertThat(absent.status()).as(absent.text()).isIn(404, 403);
        forbidden.problem(absent.status());
        assertThat(forbidden.bodyButRequestId()).isEqualTo(absent.bodyButRequestId());
        assertThat(forbidden.headers().map().keySet())
                .isEqualTo(absent.headers().map().keySet());
    }

    private String ashdownsLearner() {
        ashdown.mis().sends(ashdown.aReturn().listing(zoe)).completes();
        return ashdown.learnerId(zoe);
    }
}
