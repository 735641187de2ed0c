package org.withme.learner.record.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.record.applicant.AnApplicant.anApplicant;
import static org.withme.learner.record.applicant.AnApplicant.clientOf;
import static org.withme.learner.record.applicant.AnApplicant.duplicatesOf;
import static org.withme.learner.record.applicant.AnApplicant.eventsOf;
import static org.withme.learner.record.applicant.AnApplicant.tutorAt;
import static org.withme.learner.record.applicant.AnApplicant.withdrawn;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.Ulns;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Somebody is known before any return (L29)")
class StatingApplicantsTest {

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    private final TheMis mis = TheMis.ofANewCollege();
    private final TheMis there = TheMis.ofANewCollege();
    private final String uln = Ulns.next();

    @Test
    void a_name_is_enough() {
        // When
        String learner = anApplicant("a1")
                .statedBy(mis)
                .statusCode(201)
                .body("learnRefNumber", equalTo("A1"))
                .body("created", equalTo(true))
                .body("changed", empty())
                .body("state", equalTo("STANDS"))
                .extract()
                .path("learnerId");

        // Then
        as(Who.learner(UUID.fromString(learner)))
                .get("/v1/learners/{learnerId}", learner)
                .then()
                .statusCode(200)
                .body("facts.familyName", contains("Quill"))
                .body("facts[0].source.standard", equalTo("APPLICATION"))
                .body("facts[0].source.preparedOn", equalTo(LocalDate.now().toString()))
                .body("facts[0].uln", nullValue())
                .body("facts[0].lastDay", nullValue());
        assertThat(eventsOf(learner))
                .containsExactlyInAnyOrder("learner.applied.v1", "learner.college-access-changed.v1");
    }

    @Test
    void the_same_statement_twice_changes_nothing_and_another_replaces_all_of_it() {
        // Given
        String learner = anApplicant("A1")
                .with("postcode", "zz99 9zz")
                .with("startsOn", "2027-09-06")
                .statedBy(mis)
                .extract()
                .path("learnerId");

        // When
        anApplicant("A1")
                .with("postcode", "ZZ99 9ZZ")
                .with("startsOn", "2027-09-06")
                .statedBy(mis)
                .statusCode(200)
                .body("created", equalTo(false))
                .body("changed", empty());
        anApplicant("A1")
                .with("learnAimRef", "60312345")
                .with("startsOn", "2027-09-13")
                .statedBy(mis)
                .statusCode(200)
                .body("learnerId", equalTo(learner))
                .body("changed", containsInAnyOrder("postcode", "learnAimRef", "startsOn"));

        // Then
        assertThat(eventsOf(learner)).hasSize(2);
        as(tutorAt(mis))
                .get("/v1/learners/{learnerId}", learner)
                .then()
                .body("facts[0].postcode", nullValue())
                .body("facts[0].application.learnAimRef", equalTo("60312345"))
                .body("facts[0].application.startsOn", equalTo("2027-09-13"));
    }

    @Test
    void the_colleges_staff_see_an_applicant_as_they_see_a_learner_and_nobody_elses_do() {
        // Given
        String learner = anApplicant("A1")
                .named("Tove", "Brandt")
                .statedBy(mis)
                .extract()
                .path("learnerId");

        // When // Then
        as(tutorAt(mis)).get("/v1/learners/{learnerId}", learner).then().statusCode(200);
        as(tutorAt(there)).get("/v1/learners/{learnerId}", learner).then().statusCode(404);
        as(tutorAt(mis))
                .contentType("application/json")
                .body("{\"name\": \"tove brand\"}")
                .post("/v1/learners/search")
                .then()
                .body("items.learnerId", contains(learner));
        as(tutorAt(mis))
                .get("/v1/colleges/{ukprn}/learners-without-mentor", mis.ukprn())
                .then()
                .body("items.learnRefNumber", contains("A1"));
    }

    @Test
    void another_colleges_applicants_are_stated_by_nobody() {
        anApplicant("A1").statedBy(mis, there.ukprn()).statusCode(404).body("type", endsWith("/problems/not-found"));
        withdrawn(mis, "NOBODY").statusCode(404);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        anApplicant("A-1_2")
                .with("familyName", null)
                .born(LocalDate.now().plusDays(1).toString())
                .with("uln", "1234567890")
                .with("postcode", "ZZ99-9ZZ")
                .with("email", "sam@example.org\\nBcc: all@example.org")
                .with("telephone", "call me")
                .with("learnAimRef", "1")
                .with("group", " ")
                .statedBy(mis)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/path/learnRefNumber",
                                "/familyName",
                                "/dateOfBirth",
                                "/uln",
                                "/postcode",
                                "/email",
                                "/telephone",
                                "/learnAimRef",
                                "/group"));
        anApplicant("A123456789012").statedBy(mis).statusCode(422).body("errors.code", contains("learn-ref-number"));
    }

    @Test
    void L3_a_uln_with_its_date_of_birth_is_the_same_person_at_another_college() {
        // Given
        there.importOf(there.aReturn().with(learner("B1").uln(uln).born("2008-01-02")));

        // When
        String found = anApplicant("A1")
                .with("uln", uln)
                .born("2008-01-02")
                .statedBy(mis)
                .statusCode(201)
                .extract()
                .path("learnerId");

        // Then
        assertThat(found)
                .isEqualTo(TheDatabase.texts("select learner_id from college_record where ukprn = ?", there.ukprn())
                        .get(0));
        assertThat(duplicatesOf(mis)).isEmpty();
    }

    @Test
    void L3_staff_who_know_a_uln_and_a_date_of_birth_open_nobodys_record_at_another_college() {
        // Given
        there.importOf(there.aReturn().with(learner("B1").uln(uln).born("2008-01-02")));

        // When
        String added = anApplicant("unused")
                .born("2008-01-02")
                .with("uln", uln)
                .with("telephone", "01632 960123")
                .addedBy(tutorAt(mis), mis)
                .statusCode(201)
                .extract()
                .path("learnerId");

        // Then
        assertThat(TheDatabase.texts("select learner_id from college_record where ukprn = ?", there.ukprn()))
                .doesNotContain(added);
        assertThat(TheDatabase.texts("select reason from possible_duplicate where learner_id = ?::uuid", added))
                .containsExactly("ULN");
    }

    @Test
    void L3_a_uln_with_another_date_of_birth_or_a_namesake_is_for_a_person_to_decide() {
        // Given
        String first = anApplicant("A1")
                .named("Mara", "Quill")
                .born("2008-02-03")
                .with("uln", uln)
                .statedBy(mis)
                .extract()
                .path("learnerId");

        // When
        String second = anApplicant("A2")
                .with("uln", uln)
                .born("2008-02-04")
                .statedBy(mis)
                .statusCode(201)
                .extract()
                .path("learnerId");
        anApplicant("A3")
                .named("mara", "QUILL")
                .born("2008-02-03")
                .statedBy(mis)
                .statusCode(201);
        anApplicant("A4").named("Mara", "Quill").statedBy(mis).statusCode(201);
        anApplicant("A5").named("Ada", "Young").born("2008-05-06").statedBy(mis).statusCode(201);
        anApplicant("A6").named("Ada", "Jung").born("2008-05-06").statedBy(mis).statusCode(201);
        anApplicant("A6").named("Ada", "Young").born("2008-05-06").statedBy(mis).statusCode(200);

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(duplicatesOf(mis))
                .containsExactlyInAnyOrder("ULN", "NAME_AND_BIRTH_DATE", "NAME_OF_APPLICANT", "NAME_AND_BIRTH_DATE");
    }

    @Test
    void L3_colleges_that_state_the_same_person_at_once_state_one() throws Exception {
        ExecutorService colleges = Executors.newFixedThreadPool(2);
        try (Connection worker = TheDatabase.connection()) {
            // Given
            worker.setAutoCommit(false);
            worker.createStatement().execute("select pg_advisory_xact_lock(hashtext('ilr: a new person'))");
            List<Future<String>> stated = Stream.of(mis, there)
                    .map(college -> colleges.submit(() -> anApplicant("A1")
                            .with("uln", uln)
                            .born("2008-01-02")
                            .statedBy(college)
                            .statusCode(201)
                            .extract()
                            .<String>path("learnerId")))
                    .toList();
            await("both wait").atMost(Duration.ofMinutes(1)).until(() -> TheDatabase.count(WAITING) == 2);

            // When
            worker.rollback();

            // Then
            assertThat(stated.get(0).get()).isEqualTo(stated.get(1).get());
        } finally {
            colleges.shutdown();
        }
    }

    @Test
    void L3_a_reference_is_no_second_persons() {
        // Given
        anApplicant("A1")
                .named("Olive", "First")
                .born("2008-05-05")
                .with("uln", uln)
                .statedBy(mis);
        anApplicant("A2").named("Olive", "First").born("2008-05-05").statedBy(mis);

        // When // Then
        anApplicant("A1")
                .named("Olive", "First")
                .born("2008-05-05")
                .with("uln", Ulns.next())
                .statedBy(mis)
                .statusCode(409)
                .body("type", endsWith("/problems/another-person"));
        anApplicant("A2")
                .named("Nia", "Second")
                .born("1979-11-11")
                .statedBy(mis)
                .statusCode(409);
        anApplicant("A2")
                .named("Olive", "Second")
                .born("1979-11-11")
                .statedBy(mis)
                .statusCode(200);
    }

    @Test
    void a_person_has_one_application_at_a_college_at_a_time() {
        // Given
        anApplicant("A1").born("2008-05-05").with("uln", uln).statedBy(mis);

        // When // Then
        anApplicant("A2")
                .born("2008-05-05")
                .with("uln", uln)
                .statedBy(mis)
                .statusCode(409)
                .body("type", endsWith("/problems/known-under-another-reference"));
        withdrawn(mis, "A1").statusCode(200);
        anApplicant("A2").born("2008-05-05").with("uln", uln).statedBy(mis).statusCode(201);
    }

    @Test
    void L2_what_a_return_states_stands() {
        // Given
        mis.importOf(mis.aReturn()
                .with(learner("A1").named("Olive", "First").uln(uln).born("2008-05-05")));

        // When // Then
        anApplicant("A1").statedBy(mis).statusCode(409).body("type", endsWith("/problems/listed-by-a-return"));
        withdrawn(mis, "A1").statusCode(409).body("type", endsWith("/problems/listed-by-a-return"));
        anApplicant("A2")
                .with("uln", uln)
                .born("2008-05-05")
                .statedBy(mis)
                .statusCode(409)
                .body("type", endsWith("/problems/known-under-another-reference"));
    }

    @Test
    void an_application_that_is_withdrawn_ends_what_rests_on_it_and_nothing_of_the_persons() {
        // Given
        String learner = anApplicant("A1").statedBy(mis).extract().path("learnerId");

        // When
        withdrawn(mis, "a1")
                .statusCode(200)
                .body("state", equalTo("OVER"))
                .body("withdrawnOn", equalTo(LocalDate.now().toString()));
        withdrawn(mis, "A1").statusCode(200);

        // Then
        assertThat(eventsOf(learner))
                .containsOnlyOnce("learner.application-withdrawn.v1")
                .filteredOn("learner.college-access-changed.v1"::equals)
                .hasSize(2);
        as(tutorAt(mis))
                .get("/v1/learners/{learnerId}/preferences", learner)
                .then()
                .statusCode(404);
        as(tutorAt(mis)).get("/v1/learners/{learnerId}", learner).then().statusCode(200);
        as(Who.learner(UUID.fromString(learner)))
                .get("/v1/learners/{learnerId}", learner)
                .then()
                .statusCode(200)
                .body(
                        "facts[0].application.withdrawnOn",
                        equalTo(LocalDate.now().toString()));
    }

    @Test
    void who_applies_again_is_the_same_person() {
        // Given
        String learner = anApplicant("A1").statedBy(mis).extract().path("learnerId");
        withdrawn(mis, "A1");

        // When
        anApplicant("A1")
                .statedBy(mis)
                .statusCode(200)
                .body("learnerId", equalTo(learner))
                .body("state", equalTo("STANDS"))
                .body("withdrawnOn", nullValue());

        // Then
        as(tutorAt(mis))
                .get("/v1/learners/{learnerId}/preferences", learner)
                .then()
                .statusCode(200);
        assertThat(eventsOf(learner)).filteredOn("learner.applied.v1"::equals).hasSize(2);
    }

    @Test
    void L29_staff_add_a_person_by_a_name_and_a_way_to_reach_them() {
        // When
        String learner = anApplicant("unused")
                .with("telephone", "01632 960123")
                .addedBy(tutorAt(mis), mis)
                .statusCode(201)
                .body("learnRefNumber.length()", equalTo(12))
                .extract()
                .path("learnerId");

        // Then
        as(tutorAt(mis))
                .get("/v1/learners/{learnerId}", learner)
                .then()
                .body("facts[0].telephone", equalTo("01632 960123"));
        assertThat(eventsOf(learner)).containsExactly("learner.college-access-changed.v1");
        anApplicant("unused").addedBy(tutorAt(mis), mis).statusCode(422).body("errors.code", contains("way"));
        anApplicant("unused")
                .with("email", "q@example.org")
                .addedBy(tutorAt(there), mis)
                .statusCode(404);
    }

    @Test
    void a_person_whom_staff_added_and_the_mis_states_later_is_raised_and_not_joined_by_name() {
        // Given
        String added = anApplicant("unused")
                .named("Mara", "Quill")
                .with("email", "mara@example.org")
                .addedBy(tutorAt(mis), mis)
                .extract()
                .path("learnerId");

        // When
        String stated = anApplicant("A1")
                .named("Mara", "Quill")
                .born("2008-02-03")
                .statedBy(mis)
                .extract()
                .path("learnerId");

        // Then
        assertThat(stated).isNotEqualTo(added);
        assertThat(duplicatesOf(mis)).containsExactly("NAME_OF_APPLICANT");
    }

    @Test
    void an_applicant_gets_an_account_as_a_learner_does() {
        // Given
        String learner = anApplicant("A1").statedBy(mis).extract().path("learnerId");

        // When // Then
        as(clientOf(mis))
                .contentType("application/json")
                .body("{}")
                .post("/v1/learners/{learnerId}/account", learner)
                .then()
                .statusCode(201);
    }
}
