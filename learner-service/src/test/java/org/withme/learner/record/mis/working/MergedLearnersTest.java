package org.withme.learner.record.mis.working;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.ImportedEvents;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.learner.record.mis.receiving.MisConfig;
import org.withme.platform.events.Outbox;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;

@QuarkusTest
@DisplayName("Returns about learners who were merged (L3)")
class MergedLearnersTest {

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Outbox outbox;

    @Inject
    MisConfig config;

    private final TheMis here = TheMis.ofANewCollege();

    @Test
    void later_returns_find_the_survivor_and_stay_in_the_stream_of_the_record() {
        // Given
        String pair = aPair();
        String absorbed = person("A2");
        merge(pair, person("A1"));
        ImportedEvents.forget(here.ukprn());

        // When
        JsonPath job = here.importOf(here.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(
                        learner("A1").named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03").set("Postcode", "ZZ99 8ZZ")));

        // Then
        assertThat(job.getInt("learners.changed")).isEqualTo(1);
        assertThat(job.getInt("learners.created")).isZero();
        assertThat(person("A2")).isEqualTo(person("A1"));
        assertThat(TheDatabase.texts(
                        "select type || ' ' || aggregateid from outbox where payload ->> 'ukprn' = ?", here.ukprn()))
                .containsExactly("learner.facts-changed.v1 " + absorbed);
    }

    @Test
    void unmerging_gives_the_record_back_with_what_later_returns_said_of_it() {
        // Given
        String pair = aPair();
        String absorbed = person("A2");
        String survivor = person("A1");
        merge(pair, survivor);
        here.importOf(here.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(
                        learner("A1").named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03").set("Postcode", "ZZ99 8ZZ")));

        // When
        decide(pair, "unmerge", "");

        // Then
        assertThat(person("A2")).isEqualTo(absorbed);
        assertThat(person("A1")).isEqualTo(survivor);
        assertThat(TheDatabase.texts("select postcode from college_record where learner_id = ?::uuid", absorbed))
                .containsExactly("ZZ99 8ZZ");
        assertThat(TheDatabase.texts("select learn_ref_number from enrolment where learner_id = ?::uuid", absorbed))
                .containsOnly("A2");
    }

    @Test
    void a_merge_between_plan_and_application_is_followed() throws Exception {
        // Given
        String pair = aPair();
        String survivor = person("A1");
        String absorbed = person("A2");
        AReturn next = here.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(
                        learner("A1").named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03").on(aim("60000001"), aim("60000002")));

        // When
        importWhile(next, () -> merge(pair, survivor));

        // Then
        assertThat(TheDatabase.texts(
                        "select distinct learner_id || ' ' || learner_origin from enrolment"
                                + " where ukprn = ? and learn_ref_number = 'A2'",
                        here.ukprn()))
                .containsExactly(survivor + " " + absorbed);
    }

    @Test
    void a_dismissed_pair_is_not_raised_again() {
        // Given
        String pair = aPair();
        decide(pair, "dismiss", "");

        // When
        here.importOf(here.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(
                        learner("A1").named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03")));

        // Then
        assertThat(open()).isEmpty();
    }

    /** Does something else once the plan is made and nothing is written. */
    private void importWhile(AReturn file, Runnable meanwhile) throws Exception {
        JobLease lease = JobLease.open(database);
        try {
            assertThat(lease.take(here.ukprn())).isTrue();
            String location = here.send(file).header("Location");
            JobRows rows = new JobRows(lease.connection(), json);
            ImportJob job = rows.start(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)))
                    .orElseThrow();
            StopSignal once = new StopSignal() {
                private boolean done;

                @Override
                void check() {
                    if (!done) {
                        done = true;
                        meanwhile.run();
                    }
                }
            };
            new ImportRun(lease.connection(), rows, job, outbox, config, once).run();
        } finally {
            lease.close();
        }
    }

    /** Of two namesakes. */
    private String aPair() {
        here.importOf(here.aReturn()
                .with(
                        learner("A1").named("Mara", "Quill").born("2008-02-03"),
                        learner("A2").named("Mara", "Quill").born("2008-02-03")));
        return open().get(0);
    }

    private List<String> open() {
        return here.asAdministrator()
                .get("/v1/mis/possible-duplicates")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private void merge(String pair, String survivor) {
        decide(pair, "merge", "{\"survivor\": \"" + survivor + "\"}");
    }

    private void decide(String pair, String what, String body) {
        given().header(
                        "Authorization",
                        Tokens.as("mis-administrator").ukprn(here.ukprn()).bearer())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .post("/v1/mis/possible-duplicates/" + pair + "/" + what)
                .then()
                .statusCode(200);
    }

    private String person(String reference) {
        return TheDatabase.texts(
                        "select learner_id from college_record where ukprn = ? and learn_ref_number = ?",
                        here.ukprn(),
                        reference)
                .get(0);
    }
}
