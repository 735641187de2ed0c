package org.withme.advocate.casework;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.advocate.fixture.Advocacy.A_CALL;
import static org.withme.advocate.fixture.Advocacy.aCase;
import static org.withme.advocate.fixture.Advocacy.anAdvocate;
import static org.withme.advocate.fixture.Advocacy.supervisor;
import static org.withme.advocate.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;
import static org.withme.platform.testing.College.BRACKENFELL;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
class NotesTest {

    private final UUID sam = aLearner().at(ASHDOWN).id();
    private Tokens kit;
    private String address;

    @BeforeEach
    void kitIsBesideSam() {
        kit = anAdvocate(ASHDOWN, 3);
        address = aCase(sam, kit);
    }

    @Test
    void V5_the_learner_the_advocate_and_the_supervisor_read_and_add_notes_and_the_learner_contests() {
        // Given
        String first = note(kit, "{\"words\": \"We look at evening courses.\"}")
                .statusCode(201)
                .body("capacity", equalTo("advocate"))
                .extract()
                .path("id");

        // When
        note(Who.learner(sam), "{\"words\": \"  I said day courses. \", \"about\": \"" + first + "\"}")
                .statusCode(201)
                .body("capacity", equalTo("learner"));
        note(supervisor(ASHDOWN), "{\"words\": \"Read.\"}")
                .statusCode(201)
                .body("capacity", equalTo("case-supervisor"));

        // Then
        for (Tokens reader : new Tokens[] {kit, Who.learner(sam), supervisor(ASHDOWN)}) {
            as(reader)
                    .get(address + "/notes")
                    .then()
                    .body("items.words", contains("We look at evening courses.", "  I said day courses. ", "Read."))
                    .body("items[1].about", equalTo(first));
        }
        String next = as(kit).queryParam("limit", 2).get(address + "/notes").path("next");
        as(kit).queryParam("cursor", next).get(address + "/notes").then().body("items.words", contains("Read."));
        note(kit, "{\"words\": \" \"}").statusCode(422);
    }

    @Test
    void V5_nobody_else_gets_in() {
        Tokens[] strangers = {
            anAdvocate(ASHDOWN, 3),
            anAdvocate(BRACKENFELL, 3),
            supervisor(BRACKENFELL),
            Who.learner(UUID.randomUUID()),
            Who.staff("Kit but elsewhere", "advocate", BRACKENFELL)
        };
        for (Tokens stranger : strangers) {
            as(stranger).get(address).then().statusCode(404);
            as(stranger).get(address + "/notes").then().statusCode(404);
            as(stranger).get(address + "/contacts").then().statusCode(404);
            as(stranger).get(address + "/plan").then().statusCode(404);
            note(stranger, "{\"words\": \"Hello\"}").statusCode(404);
            as(stranger, "{\"outcome\": \"RESOLVED\"}")
                    .header("If-Match", "*")
                    .post(address + "/close")
                    .then()
                    .statusCode(404);
        }
        as(Who.staff("A tutor", "tutor", ASHDOWN)).get(address).then().statusCode(403);
        as(Who.staff("The DSL", "dsl", ASHDOWN)).get(address).then().statusCode(403);
    }

    @Test
    void V6_what_belongs_to_a_case_is_reached_through_it_only() {
        // Given
        UUID lee = aLearner().at(ASHDOWN).id();
        String other = aCase(lee, kit);
        String note = note(kit, "{\"words\": \"Sam's\"}").extract().path("id");
        String contact = log(kit, A_CALL).extract().path("id");

        // When, Then
        as(kit).get(address + "/notes/" + note).then().statusCode(200);
        as(kit).get(address + "/contacts/" + contact).then().statusCode(200);
        as(kit).get(other + "/notes/" + note).then().statusCode(404);
        as(kit).get(other + "/contacts/" + contact).then().statusCode(404);
        as(kit, "{\"words\": \"Lee's\", \"about\": \"" + note + "\"}")
                .post(other + "/notes")
                .then()
                .statusCode(422)
                .body("errors", contains(Broken.at("/about", CaseRule.NO_SUCH_NOTE)));
    }

    @Test
    void W1_the_words_come_before_the_writing() {
        as(Who.learner(sam))
                .get(address)
                .then()
                .body("beforeYouWrite.readBy", hasItem("the case supervisor of the college"))
                .body("beforeYouWrite.words", hasItem(containsString("Nobody may be watching")))
                .body("beforeYouWrite.words", hasItem(containsString("must be passed on")))
                .body("beforeYouWrite.safeguarding", equalTo("/v1/colleges/90000001/safeguarding"));
    }

    @Test
    void the_plan_is_in_the_learners_words_and_only_they_write_it() {
        // Given
        String words = "  Zurück — nach Ashdown.\n";
        String tag = as(Who.learner(sam))
                .get(address + "/plan")
                .then()
                .body("words", nullValue())
                .extract()
                .header("ETag");

        // When
        as(Who.learner(sam), "{\"words\": \"  Zurück — nach Ashdown.\\n\"}")
                .header("If-Match", tag)
                .put(address + "/plan")
                .then()
                .statusCode(200);

        // Then
        as(kit).get(address + "/plan").then().body("words", equalTo(words));
        as(Who.learner(sam), "{\"words\": \"x\"}")
                .header("If-Match", tag)
                .put(address + "/plan")
                .then()
                .statusCode(412);
        as(Who.learner(sam), "{\"words\": \"x\"}").put(address + "/plan").then().statusCode(428);
        as(Who.learner(sam), "{}")
                .header("If-Match", "*")
                .put(address + "/plan")
                .then()
                .statusCode(422);
        as(kit, "{\"words\": \"x\"}")
                .header("If-Match", "*")
                .put(address + "/plan")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse log(Tokens caller, String body) {
        return as(caller, body).post(address + "/contacts").then();
    }

    private ValidatableResponse note(Tokens caller, String body) {
        return as(caller, body).post(address + "/notes").then();
    }
}
