package org.withme.learner.record.mis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.reading.ALearner;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("What a return would change is told before it is applied (L8)")
class PlannedChangesTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis mis = TheMis.ofANewCollege();
    private final String x = Ulns.next();
    private final String y = Ulns.next();

    @Test
    void a_dry_run_says_which_learners_would_change_and_how() {
        // Given
        mis.importOf(beforeIt());

        // When
        JsonPath tried = mis.dryRunOf(itself());

        // Then
        Map<String, String> kinds = kindsOf(tried, "");
        assertThat(kinds)
                .containsOnly(
                        Map.entry("A1", "[CHANGED, ENROLLED]"),
                        Map.entry("A2", "[WITHDRAWN]"),
                        Map.entry("A3", "[MISSING]"),
                        Map.entry("A4", "[HELD]"),
                        Map.entry("A5", "[ENROLMENT_MISSING]"),
                        Map.entry("A6", "[COMPLETED]"),
                        Map.entry("A7", "[ENROLMENT_CHANGED]"),
                        Map.entry("B1", "[NEW]"));
        JsonPath changes = changesOf(tried, "");
        assertThat(changes.getList("items.find { it.learnRefNumber == 'A1' }.fields"))
                .containsExactly("Postcode");
        assertThat(changes.getInt("items.find { it.learnRefNumber == 'B1' }.enrolments.created"))
                .isEqualTo(1);
        assertThat(changes.getString("items.find { it.learnRefNumber == 'B1' }.learnerId"))
                .isNull();
        assertThat(changes.getString("items.find { it.learnRefNumber == 'A3' }.learnerId"))
                .isNotNull();
    }

    @Test
    void one_kind_is_listed_alone_and_pages_follow_one_another() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 5)));
        JsonPath tried = mis.dryRunOf(mis.aReturn()
                .at(NEXT_WEEK)
                .with(learners(0, 2))
                .with(learner("L2").set("Postcode", "ZZ98 9ZZ"))
                .with(withdrawn(3, 5)));

        // When, Then
        assertThat(kindsOf(tried, "?kind=WITHDRAWN").keySet()).containsExactly("L3", "L4");
        JsonPath first = changesOf(tried, "?limit=2");
        JsonPath second = changesOf(tried, "?limit=2&cursor=" + first.getString("next"));
        List<String> all = new ArrayList<>(first.getList("items.learnRefNumber"));
        all.addAll(second.getList("items.learnRefNumber"));
        assertThat(all).containsExactly("L2", "L3", "L4");
        assertThat(second.getString("next")).isNull();
        mis.asClient()
                .get(tried.getString("links.changes") + "?kind=ODD")
                .then()
                .statusCode(422);
    }

    @Test
    void a_dry_run_says_how_many_events_there_would_be_and_then_there_are_as_many() {
        // Given
        mis.importOf(beforeIt());

        // When
        JsonPath tried = mis.dryRunOf(itself());
        ImportedEvents.forget(mis.ukprn());
        JsonPath done = mis.importOf(itself());

        // Then
        long published = TheDatabase.count("select count(*) from outbox where payload ->> 'ukprn' = ?", mis.ukprn());
        assertThat(published).isPositive();
        assertThat(tried.getLong("events")).isEqualTo(published);
        assertThat(done.getLong("events")).isEqualTo(published);
    }

    @Test
    void who_is_counted_as_changed_is_who_is_listed_also_in_a_past_year() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 3)));
        mis.importOf(inTheNextYear(mis.aReturn(), NEXT_WEEK).with(learners(0, 3)));

        // When: the past year says otherwise what the later one states
        AReturn late = mis.aReturn()
                .at(NEXT_WEEK)
                .with(learner("L0").set("Postcode", "ZZ98 9ZZ"), learner("L1"))
                .with(withdrawn(2, 3));
        JsonPath tried = mis.dryRunOf(late);
        JsonPath done = mis.importOf(late);

        // Then
        assertThat(kindsOf(tried, "")).isEmpty();
        assertThat(tried.getInt("learners.changed")).isZero();
        assertThat(tried.getInt("learners.unchanged")).isEqualTo(3);
        assertThat(done.getInt("learners.changed")).isZero();
        assertThat(done.getInt("learners.unchanged")).isEqualTo(3);
    }

    private static AReturn inTheNextYear(AReturn file, LocalDateTime at) {
        return file.year("2627", "ILR/2026-27").at(at);
    }

    @Test
    void the_brakes_sentence_and_the_counts_agree() {
        // Given: 40 learners of whom 10 were missing before
        mis.importOf(mis.aReturn().with(learners(0, 40)));
        mis.importOf(mis.aReturn().at(NEXT_WEEK).with(learners(10, 40)));

        // When
        JsonPath waiting = mis.importOf(
                mis.aReturn().at(NEXT_WEEK.plusDays(1)).with(withdrawn(10, 15)).with(learners(15, 20)));

        // Then
        assertThat(waiting.getString("state")).isEqualTo("NEEDS_CONFIRMATION");
        assertThat(waiting.getInt("enrolments.withdrawn")).isEqualTo(5);
        assertThat(waiting.getInt("enrolments.missing")).isEqualTo(20);
        assertThat(waiting.getInt("enrolments.current")).isEqualTo(30);
        assertThat(waiting.getInt("learners.missing")).isEqualTo(30);
        assertThat(waiting.getInt("learners.newlyMissing")).isEqualTo(20);
        assertThat(waiting.getString("problems[0].reason"))
                .isEqualTo("5 current enrolments would be withdrawn and 20 would be missing, of 30 current in this"
                        + " collection year. 30 learners are not listed, 20 of them newly.");
        assertThat(kindsOf(waiting, "?kind=MISSING&limit=200")).hasSize(20);
        assertThat(kindsOf(waiting, "?kind=WITHDRAWN&limit=200")).hasSize(5);
    }

    @Test
    void every_known_learner_on_a_page_sees_that_they_were_read() {
        // Given
        mis.importOf(mis.aReturn().with(learners(0, 1)));
        JsonPath tried =
                mis.dryRunOf(mis.aReturn().at(NEXT_WEEK).with(learner("L0").set("Postcode", "ZZ98 9ZZ")));

        // When
        changesOf(tried, "");

        // Then
        assertThat(TheDatabase.texts(
                        "select aspect from record_read join college_record r using (learner_id) where r.ukprn = ?",
                        mis.ukprn()))
                .containsExactly("enrolment");
    }

    private AReturn beforeIt() {
        return mis.aReturn()
                .with(
                        learner("A1"),
                        learner("A2"),
                        learner("A3"),
                        learner("A4").uln(x),
                        learner("A5").on(aim("60000001"), aim("60000002")),
                        learner("A6"),
                        learner("A7"),
                        learner("A8"));
    }

    private AReturn itself() {
        return mis.aReturn()
                .at(NEXT_WEEK)
                .with(
                        learner("A1").set("Postcode", "ZZ98 9ZZ").on(aim("60000001"), aim("60000002")),
                        learner("A2").on(aim("60000001").withdrawn("2026-07-10", "3")),
                        learner("A4").uln(y),
                        learner("A5").on(aim("60000001")),
                        learner("A6").on(aim("60000001").completed("2026-07-03")),
                        learner("A7").on(aim("60000001").plannedUntil("2026-07-31")),
                        learner("A8"),
                        learner("B1"));
    }

    private JsonPath changesOf(JsonPath job, String query) {
        return mis.asAdministrator()
                .get(job.getString("links.changes") + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, String> kindsOf(JsonPath job, String query) {
        Map<String, String> kinds = new TreeMap<>();
        changesOf(job, query)
                .<Map<String, Object>>getList("items")
                .forEach(item -> kinds.put(
                        item.get("learnRefNumber").toString(), item.get("kinds").toString()));
        return kinds;
    }

    private static List<ALearner> withdrawn(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> learner("L" + i).on(aim("60000001").withdrawn("2026-07-10", "3")))
                .toList();
    }

    private static List<ALearner> learners(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> learner("L" + i)).toList();
    }
}
