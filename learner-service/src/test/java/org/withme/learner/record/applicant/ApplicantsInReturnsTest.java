package org.withme.learner.record.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.learner.record.applicant.AnApplicant.anApplicant;
import static org.withme.learner.record.applicant.AnApplicant.duplicatesOf;
import static org.withme.learner.record.applicant.AnApplicant.eventsOf;
import static org.withme.learner.record.applicant.AnApplicant.groups;
import static org.withme.learner.record.applicant.AnApplicant.tutorAt;
import static org.withme.learner.record.applicant.AnApplicant.withdrawn;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.people.directory.FakeKeycloak;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.Ulns;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("The return that lists an applicant finds the same person (L29, L3)")
class ApplicantsInReturnsTest {

    private static final LocalDateTime NEXT_WEEK = LocalDateTime.of(2026, 7, 13, 9, 0);

    private final TheMis mis = TheMis.ofANewCollege();
    private final TheMis there = TheMis.ofANewCollege();
    private final String uln = Ulns.next();

    @Test
    void by_the_reference_and_nothing_is_lost() {
        // Given
        String applicant = idOf(anApplicant("A1").named("Zoë", "Młynarz").with("programme", "Construction"));
        as(Who.learner(UUID.fromString(applicant)))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"preferredName\": \"Zo\"}")
                .patch("/v1/learners/{learnerId}/preferences", applicant)
                .then()
                .statusCode(200);

        // When
        JsonPath job = mis.importOf(mis.aReturn().with(learner("A1").uln(uln).born("2008-01-02")));

        // Then
        assertThat(job.getInt("learners.changed")).isEqualTo(1);
        assertThat(job.getInt("learners.created") + job.getInt("learners.missing"))
                .isZero();
        assertThat(job.getInt("enrolments.created")).isEqualTo(1);
        assertThat(records()).containsExactly("A1 " + applicant);
        assertThat(eventsOf(applicant))
                .containsExactlyInAnyOrder(
                        "learner.applied.v1",
                        "learner.college-access-changed.v1",
                        "learner.preferences-changed.v1",
                        "learner.enrolled.v1");
        as(Who.learner(UUID.fromString(applicant)))
                .get("/v1/learners/{learnerId}", applicant)
                .then()
                .body("preferredName", equalTo("Zo"))
                .body("facts.source.standard", contains("ILR"))
                .body("facts.uln", contains(uln))
                .body("facts.application.programme", contains("Construction"));
    }

    @Test
    void by_uln_and_date_of_birth_under_another_reference() {
        // Given
        String applicant = idOf(anApplicant("APP1").with("uln", uln).born("2008-01-02"));

        // When
        mis.importOf(mis.aReturn().with(learner("A1").uln(uln).born("2008-01-02")));

        // Then
        assertThat(records()).containsExactly("A1 " + applicant);
        assertThat(eventsOf(applicant)).contains("learner.enrolled.v1").doesNotContain("learner.facts-changed.v1");
    }

    @Test
    void by_the_previous_reference_at_another_college_and_the_date_of_birth() {
        // Given
        String applicant = idOf(anApplicant("APP1").born("2008-01-02"));

        // When
        there.importOf(there.aReturn()
                .with(learner("B1")
                        .born("2008-01-02")
                        .set("PrevUKPRN", mis.ukprn())
                        .set("PrevLearnRefNumber", "app1")));

        // Then
        assertThat(TheDatabase.texts("select learner_id from college_record where ukprn = ?", there.ukprn()))
                .containsExactly(applicant);
    }

    @Test
    void L3_not_where_two_ulns_contradict_each_other_nor_where_everything_is_other() {
        // Given
        String first =
                idOf(anApplicant("A1").named("Olive", "First").with("uln", uln).born("2008-05-05"));
        String second = idOf(anApplicant("A2").named("Ada", "Young").born("2008-05-06"));

        // When
        JsonPath job = mis.importOf(mis.aReturn()
                .with(
                        learner("A1").named("Olive", "First").uln(Ulns.next()).born("2008-05-05"),
                        learner("A2").named("Nia", "Second").born("1979-11-11")));

        // Then
        assertThat(job.getInt("learners.rejected")).isEqualTo(2);
        assertThat(mis.rejectionsOf(job).getList("items.rule")).containsExactly("L3", "L3");
        assertThat(records()).containsExactly("A1 " + first, "A2 " + second);
        assertThat(eventsOf(first)).doesNotContain("learner.enrolled.v1");
    }

    @Test
    void never_by_name_but_a_person_is_asked() {
        // Given
        idOf(anApplicant("APP1").named("Mara", "Quill"));

        // When
        mis.importOf(mis.aReturn()
                .with(
                        learner("A1").named("Mara", "Quill").uln(uln),
                        learner("A2").named("Ada", "Quill")));

        // Then
        assertThat(TheDatabase.count(
                        "select count(distinct learner_id) from college_record where ukprn = ?", mis.ukprn()))
                .isEqualTo(3);
        assertThat(duplicatesOf(mis)).containsExactly("NAME_OF_APPLICANT");
    }

    @Test
    void L9_who_has_applied_is_not_missing_from_a_return_and_counts_for_no_brake() {
        // Given
        for (int number = 1; number <= 30; number++) {
            idOf(anApplicant("A" + number).named("Given" + number, "Family" + number));
        }

        // When
        JsonPath first = mis.importOf(mis.aReturn().with(learner("L1")));
        JsonPath second = mis.importOf(mis.aReturn().at(NEXT_WEEK).with(learner("L1"), learner("L2")));

        // Then
        assertThat(first.getString("state")).isEqualTo("COMPLETED");
        assertThat(second.getString("state")).isEqualTo("COMPLETED");
        assertThat(second.getInt("learners.missing")).isZero();
        assertThat(TheDatabase.count(
                        "select count(*) from college_record where ukprn = ? and collection_year is null"
                                + " and last_day is null and missing_since is null",
                        mis.ukprn()))
                .isEqualTo(30);
    }

    @Test
    void an_application_that_was_withdrawn_is_no_hindrance() {
        // Given
        String applicant = idOf(anApplicant("A1").named("Zoë", "Młynarz"));
        withdrawn(mis, "A1").statusCode(200);

        // When
        mis.importOf(mis.aReturn().with(learner("A1")));

        // Then
        assertThat(records()).containsExactly("A1 " + applicant);
        as(tutorAt(mis))
                .get("/v1/learners/{learnerId}/preferences", applicant)
                .then()
                .statusCode(200);
    }

    @Test
    void what_a_return_would_change_of_an_applicant_is_told_before() {
        // Given
        String applicant = idOf(anApplicant("A1").named("Zoë", "Młynarz").with("postcode", "ZZ99 9ZZ"));

        // When
        JsonPath tried = mis.dryRunOf(mis.aReturn().with(learner("A1")));

        // Then
        JsonPath changes = mis.asClient()
                .get(tried.getString("links.changes"))
                .then()
                .extract()
                .jsonPath();
        assertThat(changes.getList("items.learnerId")).containsExactly(applicant);
        assertThat(changes.getList("items[0].kinds")).containsExactlyInAnyOrder("CHANGED", "ENROLLED");
        assertThat(changes.getList("items[0].fields")).containsExactly("DateOfBirth");
    }

    @Test
    void the_group_and_its_mentor_stay() {
        // Given
        FakeKeycloak.knows("Mentor " + mis.ukprn(), "mentor." + mis.ukprn(), mis.ukprn(), "mentor");
        groups(
                mis,
                "{\"group\": \"12B\", \"kind\": \"TUTOR_GROUP\"}",
                "{\"group\": \"12B\", \"staff\": \"mentor." + mis.ukprn() + "\"}");

        // When
        String applicant = idOf(anApplicant("A1").named("Zoë", "Młynarz").with("group", "12B"));
        String another = idOf(anApplicant("A2").named("Ada", "Young"));
        groups(mis, "{\"group\": \"12B\", \"learner\": \"a2\"}").body("learnersJoined", equalTo(1));
        mis.importOf(mis.aReturn().with(learner("A1"), learner("A2").named("Ada", "Young")));

        // Then
        for (String learner : List.of(applicant, another)) {
            as(Who.learner(UUID.fromString(learner)))
                    .get("/v1/learners/{learnerId}/team", learner)
                    .then()
                    .body("items.subject", contains(Who.subjectOf("Mentor " + mis.ukprn())));
        }
        anApplicant("A3")
                .with("group", "NONE")
                .statedBy(mis)
                .statusCode(422)
                .body("errors.pointer", contains("/group"));
        assertThat(TheDatabase.count(
                        "select count(*) from college_record where learn_ref_number = 'A3' and ukprn = ?", mis.ukprn()))
                .isZero();
    }

    @Test
    void nobody_is_stated_while_a_return_of_the_college_is_at_work() throws SQLException {
        try (Connection worker = TheDatabase.connection()) {
            // Given
            worker.setAutoCommit(false);
            worker.createStatement()
                    .execute("select pg_advisory_xact_lock(%d, hashtext('%s'))".formatted(0x494C52, mis.ukprn()));

            // When // Then
            anApplicant("A1")
                    .statedBy(mis)
                    .statusCode(409)
                    .header("Retry-After", "10")
                    .body("type", endsWith("/problems/return-is-at-work"));
            anApplicant("A1").statedBy(there).statusCode(201);
            worker.rollback();
        }
        anApplicant("A1").statedBy(mis).statusCode(201);
    }

    private String idOf(AnApplicant applicant) {
        return applicant.statedBy(mis).statusCode(201).extract().path("learnerId");
    }

    private List<String> records() {
        return TheDatabase.texts(
                "select learn_ref_number || ' ' || learner_id from college_record where ukprn = ? order by 1",
                mis.ukprn());
    }
}
