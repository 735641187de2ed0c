package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Browser;
import org.withme.acceptance.world.Caller;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.IlrLearner;
import org.withme.acceptance.world.Journeys;
import org.withme.acceptance.world.Person;

/** Somebody exists before any return (L29): who applied in spring is the same person in September, with all that was theirs. */
class ApplicantsBecomeLearnersTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final College ashdown = College.opens();
    private final Person mentor = ashdown.employs("mentor");
    private final Person adviser = ashdown.employs("adviser");
    private final IlrLearner zoe = aLearner("A0001");

    @Test
    void who_applied_in_spring_is_the_same_person_when_the_september_return_lists_them() {
        // Given
        aTutorGroup();
        String id = applies(zoe).is(201).at("/learnerId").asText();
        Person applicant = ashdown.signsUp(zoe);
        assertThat(applicant.subject()).isEqualTo(id);
        String ambition = declares(applicant);
        JsonNode beside = team(applicant);
        assertThat(beside.at("/items/0/through/name").asText()).isEqualTo("12B Construction");
        await("the adviser at iag-service")
                .atMost(SOON)
                .until(() -> ambitionsOf(applicant, adviser).status() == 200);

        // When
        JsonNode counts = ashdown.mis()
                .sends(ashdown.aReturn().listing(zoe, aLearner("A0002")))
                .completes()
                .view()
                .path("learners");

        // Then
        assertThat(counts.path("created").asInt()).isEqualTo(1);
        assertThat(counts.path("changed").asInt()).isEqualTo(1);
        assertThat(ashdown.learnerId(zoe)).isEqualTo(id);
        assertThat(applicant.get("/v1/learners/me").is(200).at("/facts")).hasSize(1);
        assertThat(ambitionsOf(applicant, applicant).is(200).at("/items/0/id").asText())
                .isEqualTo(ambition);
        assertThat(team(applicant)).isEqualTo(beside);
        mentor.get("/v1/learners/" + id).is(200);
        Journeys.of(applicant).awaits("learner.enrolled.v1");
        assertThat(Journeys.of(applicant)
                        .entries("learner.applied.v1")
                        .get(0)
                        .path("what")
                        .asText())
                .startsWith("You applied to ");
        applies(zoe).problem(409);
    }

    @Test
    void who_withdraws_an_application_keeps_the_account_and_the_ambition_and_the_college_reads_no_further() {
        // Given
        aTutorGroup();
        String id = applies(zoe).is(201).at("/learnerId").asText();
        Person applicant = ashdown.signsUp(zoe);
        declares(applicant);
        await("the adviser at iag-service")
                .atMost(SOON)
                .until(() -> ambitionsOf(applicant, adviser).status() == 200);
        mentor.get("/v1/learners/" + id + "/preferences").is(200);

        // When
        ashdown.mis().post(byReference(zoe) + "/withdraw", "{}").is(200);

        // Then
        mentor.get("/v1/learners/" + id + "/preferences").problem(404);
        await("the end at iag-service")
                .atMost(SOON)
                .until(() -> ambitionsOf(applicant, adviser).status() == 404);
        applicant.signsIn().get("/v1/learners/me").is(200);
        assertThat(ambitionsOf(applicant, applicant).is(200).at("/items")).hasSize(1);
        Journeys.of(applicant).awaits("learner.application-withdrawn.v1");
    }

    @Test
    void who_belongs_to_no_college_signs_in_and_has_an_ambition_and_a_journey() {
        // Given
        String username = "kit." + UUID.randomUUID();
        Answer opened = Person.ofTheDemo("operator")
                .post("/v1/learners", "{\"username\": \"%s\"}".formatted(username))
                .is(201);
        String id = opened.at("/learnerId").asText();
        Browser.opened()
                .signsIn(username, opened.at("/temporaryPassword").asText())
                .chooses("chosen-by-" + id);
        Person kit = new Person(id, username, "chosen-by-" + id);

        // When
        declares(kit);

        // Then
        Journeys.of(kit).awaits("iag.ambition-declared.v1");
        assertThat(kit.get("/v1/learners/me").is(200).at("/id").asText()).isEqualTo(id);
        ashdown.mis().get("/v1/learners/" + id).problem(404);
    }

    private void aTutorGroup() {
        ashdown.mis()
                .asks("POST", "/v1/mis/groups/load")
                .body(
                        "text/csv",
                        "group,kind,name,staff\n12B,TUTOR_GROUP,12B Construction,%s\n"
                                .formatted(mentor.username())
                                .getBytes(UTF_8))
                .send()
                .is(200);
    }

    private Answer applies(IlrLearner applicant) {
        return ashdown.mis()
                .asks("PUT", byReference(applicant))
                .json("""
                        {"familyName": "%s", "givenNames": "%s", "group": "12B", "startsOn": "2027-09-06"}""".formatted(
                        applicant.fields().get("FamilyName"), applicant.fields().get("GivenNames")))
                .send();
    }

    private String byReference(IlrLearner applicant) {
        return "/v1/mis/learners/by-ref/" + ashdown.ukprn() + "/" + applicant.reference();
    }

    private static String declares(Person person) {
        return person.post("/v1/iag/ambitions", "{\"words\": \"To build houses that stay warm.\"}")
                .is(201)
                .at("/id")
                .asText();
    }

    private static Answer ambitionsOf(Person learner, Caller reader) {
        return reader.get("/v1/iag/ambitions?learnerId=" + learner.subject());
    }

    private static JsonNode team(Person learner) {
        return learner.get("/v1/learners/" + learner.subject() + "/team")
                .is(200)
                .json();
    }
}
