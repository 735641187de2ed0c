package org.withme.learner.record.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.applicant.AnApplicant.anApplicant;
import static org.withme.learner.record.applicant.AnApplicant.clientOf;
import static org.withme.learner.record.applicant.AnApplicant.duplicatesOf;
import static org.withme.learner.record.applicant.AnApplicant.eventsOf;
import static org.withme.learner.record.applicant.AnApplicant.groups;
import static org.withme.learner.record.applicant.AnApplicant.tutorAt;
import static org.withme.learner.record.applicant.AnApplicant.withdrawn;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.mis.TheMis;
import org.withme.learner.record.mis.Ulns;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("What was stated of those who never came is not kept for ever (L29)")
class EndingApplicationsTest {

    @Inject
    LettingApplicationsLapse lapse;

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void an_application_of_which_nobody_says_anything_for_long_is_over() {
        // Given
        String quiet = idOf(anApplicant("A1"));
        idOf(anApplicant("A2").with("startsOn", LocalDate.now().minusDays(180).toString()));
        idOf(anApplicant("A3"));
        stated(181, "A1", "A2");
        stated(180, "A3");

        // When
        lapse.look();
        lapse.look();

        // Then
        assertThat(over()).containsExactly("A1");
        assertThat(eventsOf(quiet))
                .containsOnlyOnce("learner.application-withdrawn.v1")
                .endsWith("learner.college-access-changed.v1");
        as(tutorAt(mis))
                .get("/v1/learners/{learnerId}/preferences", quiet)
                .then()
                .statusCode(404);
    }

    @Test
    void who_never_came_and_has_no_account_is_forgotten_by_the_college() {
        // Given
        groups(mis, "{\"group\": \"12B\", \"kind\": \"COHORT\"}");
        String gone = idOf(anApplicant("A1").named("Mara", "Quill").with("group", "12B"));
        String asked = idOf(anApplicant("A2").named("Mara", "Quill"));
        String withAccount = idOf(anApplicant("A3").named("Ada", "Young"));
        as(clientOf(mis))
                .contentType("application/json")
                .body("{}")
                .post("/v1/learners/{learnerId}/account", withAccount)
                .then()
                .statusCode(201);
        assertThat(duplicatesOf(mis)).hasSize(1);
        List.of("A1", "A3").forEach(reference -> withdrawn(mis, reference).statusCode(200));
        TheDatabase.write(
                "update college_record set last_day = current_date - 181 where ukprn = ? and last_day is not null",
                mis.ukprn());

        // When
        lapse.look();

        // Then
        assertThat(TheDatabase.texts("select learner_id from college_record where ukprn = ?", mis.ukprn()))
                .containsExactlyInAnyOrder(asked, withAccount);
        assertThat(duplicatesOf(mis)).isEmpty();
        assertThat(eventsOf(gone)).endsWith("learner.group-left.v1");
        as(tutorAt(mis)).get("/v1/learners/{learnerId}", gone).then().statusCode(404);
    }

    @Test
    void who_enrolled_somewhere_is_not_forgotten() {
        // Given
        String uln = Ulns.next();
        TheMis there = TheMis.ofANewCollege();
        there.importOf(there.aReturn().with(learner("B1").uln(uln).born("2008-01-02")));
        idOf(anApplicant("A1").with("uln", uln).born("2008-01-02"));
        withdrawn(mis, "A1");
        TheDatabase.write("update college_record set last_day = current_date - 181 where ukprn = ?", mis.ukprn());

        // When
        lapse.look();

        // Then
        assertThat(over()).containsExactly("A1");
    }

    @Test
    void an_application_is_over_once_a_return_lists_the_person_under_the_reference_of_before() {
        // Given
        String uln = Ulns.next();
        mis.importOf(mis.aReturn().with(learner("OLD").uln(uln).born("2008-01-02")));
        TheDatabase.write("update college_record set last_day = '2025-12-12' where ukprn = ?", mis.ukprn());
        String person = idOf(anApplicant("NEW").with("uln", uln).born("2008-01-02"));
        TheDatabase.write(
                "update college_record set last_day = null where learn_ref_number = 'OLD' and ukprn = ?", mis.ukprn());
        int before = eventsOf(person).size();

        // When
        lapse.look();

        // Then
        assertThat(over()).containsExactly("NEW");
        assertThat(eventsOf(person)).hasSize(before);
    }

    private String idOf(AnApplicant applicant) {
        return applicant.statedBy(mis).statusCode(201).extract().path("learnerId");
    }

    private void stated(int daysAgo, String... references) {
        TheDatabase.write(
                "update college_record set prepared_on = current_date - ? where ukprn = ? and learn_ref_number = any(?)",
                daysAgo,
                mis.ukprn(),
                references);
    }

    private List<String> over() {
        return TheDatabase.texts(
                "select learn_ref_number from college_record where ukprn = ? and last_day is not null order by 1",
                mis.ukprn());
    }
}
