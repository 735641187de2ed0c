package org.withme.advocate.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.A_CALL;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.accept;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.offered;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.advocate.fixture.LearnerFixture.disclosed;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A copy of a learner's cases under a disclosure (W3)")
class AdvocacyCopyTest {

    private static final Tokens LEAD = Who.staff("Ruth Abara", "dsl", ASHDOWN);

    private final UUID sam = aLearner().at(ASHDOWN).id();
    private String address;

    @BeforeEach
    void kitIsBesideSam() {
        Tokens kit = anAdvocate(ASHDOWN, 3);
        address = aCase(sam, kit);
        as(kit, "{\"words\": \"We look at evening courses.\"}")
                .post(address + "/notes")
                .then()
                .statusCode(201);
        as(kit, A_CALL.replace("TELEPHONE", "IN_PERSON"))
                .post(address + "/contacts")
                .then()
                .statusCode(201);
    }

    @Test
    void W3_the_copy_holds_the_colleges_cases_with_their_contacts_and_notes() {
        // Given
        String disclosure = disclosed(sam, "Ruth Abara", ASHDOWN, "ADVOCACY");

        // When, Then
        copy(LEAD, disclosure)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("learnerId", equalTo(sam.toString()))
                .body("cases", hasSize(1))
                .body("cases[0].details.ukprn", equalTo("90000001"))
                .body("cases[0].notes.words", contains("We look at evening courses."))
                .body("cases[0].contacts.attempt", contains(1))
                .body("cut", empty());
    }

    @Test
    void W3_that_the_yes_was_entered_is_in_the_copy() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).withMentor("Ruth Vale", ASHDOWN).id();
        String offer = offered(lee, ASHDOWN);
        as(Who.staff("Ruth Vale", "mentor", ASHDOWN), "{\"answer\": \"YES\", \"said\": {\"how\": \"TELEPHONE\"}}")
                .post("/v1/advocacy/learners/{learnerId}/offer/answer", lee)
                .then()
                .statusCode(200);
        accept(anAdvocate(ASHDOWN, 3), offer).then().statusCode(201);

        // When, Then
        copy(LEAD, disclosed(lee, "Ruth Abara", ASHDOWN, "ADVOCACY"))
                .body("cases[0].said.how", equalTo("TELEPHONE"))
                .body("cases[0].said.to", equalTo(Who.subjectOf("Ruth Vale")));
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "ADVOCACY")).body("cases[0].said", nullValue());
    }

    @Test
    void W3_what_another_college_keeps_is_not_in_it() {
        copy(Who.staff("Lead elsewhere", "dsl", BRACKENFELL), disclosed(sam, "Lead elsewhere", BRACKENFELL, "ADVOCACY"))
                .statusCode(200)
                .body("cases", empty());
    }

    @Test
    void W3_a_copy_that_cannot_hold_everything_says_so() {
        // Given
        TheDatabase.write(
                "insert into case_note (id, case_id, words, written_at, written_by, capacity)"
                        + " select uuidv7(), ?::uuid, 'Another one.', now(), 'somebody', 'advocate'"
                        + " from generate_series(1, 1000)",
                address.substring(address.lastIndexOf('/') + 1));

        // When, Then
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "ADVOCACY"))
                .body("cases[0].notes", hasSize(1000))
                .body("cut", contains("notes"));
    }

    @Test
    void W3_without_a_disclosure_that_names_it_and_is_not_over_there_is_nothing() {
        copy(LEAD, UUID.randomUUID().toString()).statusCode(404);
        copy(LEAD, disclosed(sam, "Ruth Abara", ASHDOWN, "GUIDANCE")).statusCode(404);
        copy(LEAD, disclosed(sam, "Another lead", ASHDOWN, "ADVOCACY")).statusCode(404);
        String over = disclosed(sam, "Ruth Abara", ASHDOWN, "ADVOCACY");
        TheDatabase.write("update disclosure_grant set readable_until = now() where disclosure_id = ?::uuid", over);
        copy(LEAD, over).statusCode(404);
        as(LEAD).get(address).then().statusCode(403);
    }

    @Test
    void W3_a_copy_is_logged_under_its_disclosure_as_read_by_the_lead() {
        // Given
        String disclosure = disclosed(sam, "Ruth Abara", ASHDOWN, "ADVOCACY");

        // When
        copy(LEAD, disclosure).statusCode(200);

        // Then
        assertThat(TheDatabase.texts(
                        "select concat_ws(' ', payload ->> 'aspect', payload ->> 'capacity', payload ->> 'disclosureId')"
                                + " from outbox where type = 'access.record-read.v1' and aggregateid = ?"
                                + " and payload ->> 'disclosureId' is not null",
                        sam))
                .containsExactly("advocacy dsl " + disclosure);
    }

    private static ValidatableResponse copy(Tokens caller, String disclosure) {
        return as(caller)
                .get("/v1/advocacy/disclosures/{disclosureId}", disclosure)
                .then();
    }
}
