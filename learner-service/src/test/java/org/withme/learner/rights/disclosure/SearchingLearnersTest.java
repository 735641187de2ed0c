package org.withme.learner.rights.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.rights.disclosure.ADisclosure.LEAD;
import static org.withme.learner.rights.disclosure.ADisclosure.LEAD_ELSEWHERE;
import static org.withme.learner.rights.disclosure.ADisclosure.SECOND;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("The safeguarding lead finds a learner by name (W3)")
class SearchingLearnersTest {

    private static final String SEARCHES = "/v1/colleges/90000001/learner-searches";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grażyna Brzęczyszczykiewicz",
                "brzeczyszczykiewicz grazyna",
                "Brzeczyszcykiewicz",
                "BRZĘCZ",
                "grazyna"
            })
    void by_a_part_in_any_order_without_accents_and_misspelt(String name) {
        // Given
        UUID grazyna =
                aLearner().named("Grażyna", "Brzęczyszczykiewicz").at(ASHDOWN).exists();

        // When, Then
        search(name, "").statusCode(200).body("items.learnerId", hasItem(grazyna.toString()));
    }

    @Test
    void in_another_script_and_by_the_name_that_the_learner_uses() {
        // Given
        UUID sara = aLearner().named("سارة", "الخطيب").at(ASHDOWN).exists();
        UUID quill = aLearner()
                .named("Peregrina", "Quillfeather")
                .at(ASHDOWN)
                .preferring("Perrywinkle")
                .exists();

        // When, Then
        search("سارة", "").body("items.learnerId", hasItem(sara.toString()));
        search("Perrywinkle", "")
                .body("items.learnerId", contains(quill.toString()))
                .body("items[0].preferredName", equalTo("Perrywinkle"))
                .body("items[0].dateOfBirth", nullValue())
                .body("items[0].current", equalTo(true));
    }

    @Test
    void nobody_of_another_college_or_who_left_long_ago_and_namesakes_by_their_day_of_birth() {
        // Given
        aLearner().named("Ottoline", "Vexford").at(BRACKENFELL).exists();
        aLearner()
                .named("Ottoline", "Vexford")
                .leftOn(LocalDate.now().minusDays(100), ASHDOWN)
                .exists();
        aLearner()
                .named("Ottoline", "Vexford")
                .born(LocalDate.of(2007, 1, 2))
                .at(ASHDOWN)
                .exists();
        UUID meant = aLearner()
                .named("Ottoline", "Vexford")
                .born(LocalDate.of(2008, 1, 2))
                .at(ASHDOWN)
                .exists();

        // When, Then
        assertThat(search("Ottoline Vexford", "").extract().<Object>path("items.size()"))
                .isEqualTo(2);
        search("Ottoline Vexford", ", \"dateOfBirth\": \"2008-01-02\"")
                .body("items.learnerId", contains(meant.toString()));
        search("Zzyzx Qqqq", "").body("items", empty());
    }

    @Test
    void who_was_found_is_told_who_looked_and_never_the_reason() {
        // Given
        UUID learner = aLearner().named("Isolde", "Marchbanks").at(ASHDOWN).exists();

        // When
        search("Isolde Marchbanks", "").statusCode(200);

        // Then
        ValidatableResponse log = as(Who.learner(learner))
                .get("/v1/learners/{learnerId}/access-log", learner)
                .then();
        log.body("items.who", contains("Ruth Abara"))
                .body("items[0].capacity", equalTo("safeguarding lead"))
                .body("items[0].aspect", equalTo("name-search"))
                .body("items[0].disclosureId", nullValue());
        assertThat(log.extract().asString()).doesNotContain("A concern was passed on");
    }

    @Test
    void a_delay_holds_the_telling_back_until_its_review_day_is_over() {
        // Given
        UUID learner = aLearner().named("Rosamund", "Thackeray").at(ASHDOWN).exists();

        // When
        search("Rosamund Thackeray", ", \"delay\": " + ADisclosure.delay(3)).statusCode(200);

        // Then
        as(Who.learner(learner))
                .get("/v1/learners/{learnerId}/access-log", learner)
                .then()
                .body("items", empty());
        TheDatabase.write("update learner_search set review_on = current_date - 1 where review_on is not null");
        as(Who.learner(learner))
                .get("/v1/learners/{learnerId}/access-log", learner)
                .then()
                .body("items.aspect", contains("name-search"));
    }

    @Test
    void the_college_sees_who_looked_and_why_and_nobody_keeps_the_name() {
        // Given
        String reason = "Because " + UUID.randomUUID();
        as(LEAD, "{\"name\": \"Unheardofname\", \"reason\": \"" + reason + "\"}")
                .post(SEARCHES)
                .then()
                .statusCode(200);

        // When, Then
        as(SECOND)
                .get(SEARCHES)
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo(reason))
                .body("items[0].searchedBy.name", equalTo("Ruth Abara"))
                .body("items[0].found", equalTo(0));
        assertThat(TheDatabase.count("select count(*) from learner_search s where s::text ilike '%Unheardofname%'"))
                .isZero();
    }

    @Test
    void only_the_lead_of_the_college_searches_and_only_with_a_name_and_a_reason() {
        as(LEAD_ELSEWHERE, body("Somebody", "")).post(SEARCHES).then().statusCode(404);
        for (String role : new String[] {"case-supervisor", "tutor", "mis-administrator", "quality-manager"}) {
            Tokens other = Who.staff("Some " + role, role, ASHDOWN);
            as(other, body("Somebody", "")).post(SEARCHES).then().statusCode(403);
        }
        as(LEAD, "{\"name\": \"–1\", \"reason\": \" \", \"delay\": {}}")
                .post(SEARCHES)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/name", "/reason", "/delay/reason", "/delay/reviewOn"))
                .body("errors.pointer", not(hasItem("/records")));
    }

    private static ValidatableResponse search(String name, String more) {
        return as(LEAD, body(name, more)).post(SEARCHES).then();
    }

    private static String body(String name, String more) {
        return "{\"name\": \"" + name + "\", \"reason\": \"A concern was passed on.\"" + more + "}";
    }
}
