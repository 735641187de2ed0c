package org.withme.learner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.fixture.LearnerFixture;
import org.withme.platform.testing.Contracts;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** The table {@code access/journey.txt}: who is told of which type of event. */
@QuarkusTest
@DisplayName("A journey never widens a right")
class JourneyReadersTest {

    private static final String UNKNOWN = "nobody.knows-this-yet.v1";
    private static final String[] EVERYTHING = {"profile", "enrolment", "team", "journey", "assessment", "iag"};

    private final UUID sam = sam().exists();

    @Test
    void no_type_of_event_is_without_its_row() {
        // Given
        Set<String> types = new TreeSet<>(Contracts.eventTypes());
        types.add(UNKNOWN);

        // When, Then
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void everybody_is_told_what_the_resource_behind_it_tells_them_and_nothing_else() {
        // Given
        Map<String, Set<String>> expected = table();
        expected.values().removeIf(Set::isEmpty);
        expected.keySet().forEach(this::happensAtAshdown);

        // When
        Map<String, Set<String>> told = new LinkedHashMap<>();
        expected.keySet().forEach(type -> told.put(type, new TreeSet<>()));
        everybody().forEach((name, caller) -> typesToldTo(caller)
                .forEach(type -> told.get(type).add(name)));

        // Then
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void what_a_reader_may_not_read_is_no_different_from_nothing_when_they_ask_for_it() {
        // Given
        happensAtAshdown("assessment.self-judged.v1");
        happensAtAshdown(UNKNOWN);

        for (String kind : List.of("ASSESSMENT", "OTHER", "ADVOCACY")) {
            // When, Then
            as(everybody().get("tutor"))
                    .queryParam("kind", kind)
                    .get("/v1/learners/{learnerId}/journey", sam)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    private List<String> typesToldTo(Tokens caller) {
        return as(caller)
                .queryParam("limit", 200)
                .get("/v1/learners/{learnerId}/journey", sam)
                .then()
                .statusCode(200)
                .extract()
                .path("items.type");
    }

    /** All of them staff of Ashdown College, where the learner is. */
    private Map<String, Tokens> everybody() {
        return Map.of(
                "learner", Who.learner(sam),
                "tutor", Who.staff("A tutor", "tutor", ASHDOWN),
                "adviser", Who.staff("An adviser", "adviser", ASHDOWN),
                "mentor", Who.staff("The mentor", "mentor", ASHDOWN),
                "journey-mentor", Who.staff("A mentor with the journey", "mentor", ASHDOWN),
                "journey-assessor", Who.staff("An assessor with the journey", "assessor", ASHDOWN),
                "journey-adviser", Who.staff("An adviser with the journey", "adviser", ASHDOWN),
                "journey-advocate", Who.staff("An advocate with the journey", "advocate", ASHDOWN),
                "sharing-advocate", Who.staff("An advocate with everything", "advocate", ASHDOWN));
    }

    private static LearnerFixture sam() {
        return aLearner()
                .at(ASHDOWN)
                .withMentor("The mentor")
                .with("A mentor with the journey", "mentor", null, "journey")
                .with("An assessor with the journey", "assessor", null, "journey")
                .with("An adviser with the journey", "adviser", null, "journey")
                .with("An advocate with the journey", "advocate", null, "journey")
                .with("An advocate with everything", "advocate", null, EVERYTHING);
    }

    /** With the college's UKPRN, whether events of this type have one or not. */
    private void happensAtAshdown(String type) {
        String data = type.equals(UNKNOWN)
                ? "{}"
                : Contracts.read("events/" + type + ".example.json").toString();
        TheDatabase.write(
                "insert into journey_entry (learner_id, event_id, occurred_at, type, source, ukprn, data)"
                        + " values (?, ?, now(), ?, 'some-service', '90000001', cast(? as jsonb))",
                sam,
                UUID.randomUUID(),
                type,
                data);
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> rows = new TreeMap<>();
        for (String line : lines()) {
            String[] cells = line.split("\\|", 2);
            List<String> names = new ArrayList<>(Arrays.asList(cells[1].strip().split("\\s+")));
            names.removeIf(String::isEmpty);
            rows.put(cells[0].strip(), new TreeSet<>(names));
        }
        return rows;
    }

    private static List<String> lines() {
        try (InputStream in = JourneyReadersTest.class.getResourceAsStream("/access/journey.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
