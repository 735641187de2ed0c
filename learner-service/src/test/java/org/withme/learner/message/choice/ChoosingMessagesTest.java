package org.withme.learner.message.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.message.choice.ChosenWays.Whose;
import org.withme.learner.message.way.WayKind;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.testing.Broken;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("Everybody chooses how they hear that something waits (L35)")
class ChoosingMessagesTest {

    private static final String CHOICES = "/v1/me/message-choices";

    private final UUID samId = aLearner().at(ASHDOWN).exists();
    private final Tokens sam = Who.learner(samId);
    private final Tokens jo = Who.staff("Jo " + UUID.randomUUID(), "mentor", ASHDOWN);

    @Inject
    ChosenWays ways;

    @Test
    void until_somebody_chose_nothing_comes() {
        // Given
        theCollegeHas("sam@example.org", "07700 900123");

        // Then
        read(sam)
                .body("often", equalTo("NEVER"))
                .body("chosenAt", nullValue())
                .body("ways.way", contains("EMAIL", "TEXT"))
                .body("ways.state", contains("NOT_CHOSEN", "NOT_CHOSEN"))
                .body("ways.address", contains("s…@example.org", "…123"));
    }

    @Test
    void one_field_is_enough() {
        // Given
        theCollegeHas("sam@example.org", null);

        // Then
        choose(sam, "{\"often\": \"DAILY\"}")
                .statusCode(200)
                .body("often", equalTo("DAILY"))
                .body("zone", equalTo("Europe/London"))
                .body("from", equalTo("08:00"))
                .body("until", equalTo("20:00"))
                .body("at", equalTo("17:00"))
                .body("on", equalTo("MONDAY"))
                .body("chosenAt", notNullValue())
                .body("ways.state", contains("OPEN", "NOT_CHOSEN"))
                .body("ways[0].own", equalTo(false));
    }

    @Test
    void an_address_of_ones_own_waits_for_its_confirmation_and_is_not_asked_for_if_the_college_has_it() {
        // Given
        theCollegeHas("sam@example.org", null);

        // Then
        choose(sam, "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\", \"address\": \"sam@example.org\"}]}")
                .body("ways[0].state", equalTo("OPEN"))
                .body("ways[0].own", equalTo(false));
        choose(
                        sam,
                        "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\", \"address\": \"o@example.org\"}, {\"way\": \"TEXT\"}]}")
                .body("ways.state", contains("UNCONFIRMED", "NO_ADDRESS"))
                .body("ways[0].address", equalTo("o…@example.org"))
                .body("ways[0].own", equalTo(true));
        choose(sam, "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"TEXT\"}]}")
                .body("ways[0].state", equalTo("NOT_CHOSEN"));
        choose(sam, "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\"}]}")
                .body("ways[0].address", equalTo("s…@example.org"));
    }

    @Test
    void where_others_read_nothing_comes() {
        // Given
        theCollegeHas("family@example.org", null);

        // Then
        choose(sam, "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"EMAIL\", \"safe\": false}]}")
                .body("ways[0].state", equalTo("NOT_SAFE"))
                .body("ways[0].safe", equalTo(false));
        choose(sam, "{\"often\": \"WEEKLY\"}").body("ways[0].state", equalTo("NOT_SAFE"));
    }

    @Test
    void staff_give_an_address_once() {
        choose(jo, "{\"often\": \"AT_ONCE\"}").body("ways[0].state", equalTo("NO_ADDRESS"));
        choose(jo, "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"TEXT\", \"address\": \"07700 900123\"}]}")
                .body("ways.state", contains("NOT_CHOSEN", "UNCONFIRMED"));
        choose(jo, "{\"often\": \"WEEKLY\"}").body("ways[1].address", equalTo("…123"));
    }

    @Test
    void what_a_college_states_that_is_no_address_is_none() {
        // Given
        theCollegeHas("sam@example.org\r\nBcc: lee@example.org", "12345");

        // Then
        choose(sam, "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"EMAIL\"}, {\"way\": \"TEXT\"}]}")
                .body("ways.state", contains("NO_ADDRESS", "NO_ADDRESS"));
    }

    @Test
    void another_address_of_the_college_closes_the_way_until_the_learner_says_whether_it_is_safe() {
        // Given
        theCollegeHas("sam@example.org", "07700 900123");
        choose(sam, "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\"}, {\"way\": \"TEXT\"}]}")
                .body("ways.state", contains("OPEN", "OPEN"));

        // When
        theCollegeHas("family@example.org", "07700 900124");

        // Then
        read(sam).body("ways.state", contains("NEW_ADDRESS", "NEW_ADDRESS"));
        choose(sam, "{\"often\": \"WEEKLY\"}").body("ways.state", contains("NEW_ADDRESS", "NEW_ADDRESS"));
        as(sam).get("/v1/me/inbox")
                .then()
                .body(
                        "items.what",
                        hasItems(
                                "Your college has another e-mail address for you: say whether our messages may come there.",
                                "Your college has another telephone number for you: say whether our messages may come there."));

        // When
        choose(sam, "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\"}, {\"way\": \"TEXT\", \"safe\": false}]}")
                .body("ways.state", contains("OPEN", "NOT_SAFE"));

        // Then
        as(sam).get("/v1/me/inbox").then().body("items.kind", not(hasItem("messages-returned")));
        theCollegeHas("SAM+new@example.org", null);
        read(sam).body("ways.state", contains("NEW_ADDRESS", "NOT_SAFE"));
        theCollegeHas("family@example.org", null);
        read(sam).body("ways.state", contains("OPEN", "NOT_SAFE"));
    }

    @Test
    void no_address_is_kept_of_what_the_college_has() {
        // Given
        theCollegeHas("sam@example.org", null);

        // When
        choose(sam, "{\"often\": \"DAILY\"}").statusCode(200);

        // Then
        assertThat(TheDatabase.texts(
                        "select w::text from message_way w where subject = ?", Who.subjectOf("learner " + samId)))
                .singleElement()
                .asString()
                .doesNotContain("example.org");
    }

    @Test
    void a_choice_that_leaves_the_ways_out_opens_none_that_is_closed() {
        // Given
        theCollegeHas("sam@example.org", "07700 900123");
        choose(sam, "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\"}, {\"way\": \"TEXT\"}]}");
        isClosed("EMAIL", "UNSUBSCRIBED");
        isClosed("TEXT", "BOUNCED");

        // Then
        choose(sam, "{\"often\": \"WEEKLY\"}").body("ways.state", contains("UNSUBSCRIBED", "BOUNCED"));
        choose(sam, "{\"often\": \"WEEKLY\", \"ways\": [{\"way\": \"EMAIL\"}, {\"way\": \"TEXT\"}]}")
                .body("ways.state", contains("OPEN", "OPEN"));
    }

    @Test
    void a_way_that_is_closed_while_somebody_chooses_stays_closed() {
        // Given
        theCollegeHas("sam@example.org", null);
        choose(sam, "{\"often\": \"DAILY\"}").body("ways[0].state", equalTo("OPEN"));
        CompletableFuture<Integer> choosing = new CompletableFuture<>();

        // When: it is closed, and not committed before the choice has come
        QuarkusTransaction.requiringNew().run(() -> {
            ways.unsubscribe(new Whose(Who.subjectOf("learner " + samId), WayKind.EMAIL), Instant.now(), Instant.now());
            choosing.completeAsync(() -> as(sam, "{\"often\": \"WEEKLY\"}")
                    .header("If-Match", "*")
                    .put(CHOICES)
                    .statusCode());
            await().until(() -> TheDatabase.count("select count(*) from pg_stat_activity"
                            + " where wait_event_type = 'Lock' and query like '%message_way%'")
                    > 0);
        });

        // Then
        assertThat(choosing.join()).isEqualTo(200);
        read(sam).body("often", equalTo("WEEKLY")).body("ways[0].state", equalTo("UNSUBSCRIBED"));
    }

    @Test
    void who_asked_not_to_be_contacted_is_told_that_nothing_comes() {
        // Given
        TheDatabase.write("insert into do_not_contact (learner_id) values (?)", samId);

        // Then
        choose(sam, "{\"often\": \"AT_ONCE\"}").body("doNotContact", equalTo(true));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        choose(sam, """
                        {"zone": "Ashdown/Town", "from": "20:00", "until": "08:00",
                         "ways": [{"way": "EMAIL", "address": "sam@example.org\\r\\nBcc: lee@example.org"},
                                  {"way": "EMAIL", "address": "sam@example.org, lee@example.org"},
                                  {"way": "TEXT", "address": "12345"}, null, {"safe": true}]}
                        """)
                .statusCode(422)
                .body(
                        "errors",
                        containsInAnyOrder(
                                Broken.at(
                                        "/often",
                                        StandardRule.MISSING.remedied("Send AT_ONCE, DAILY, WEEKLY or NEVER.")),
                                Broken.at("/zone", ChoiceRule.NOT_A_ZONE),
                                Broken.at("/until", ChoiceRule.ENDS_BEFORE_IT_BEGINS),
                                Broken.at("/ways/0/address", ChoiceRule.NOT_AN_ADDRESS),
                                Broken.at("/ways/1/way", ChoiceRule.REPEATED_WAY),
                                Broken.at("/ways/1/address", ChoiceRule.NOT_AN_ADDRESS),
                                Broken.at("/ways/2/address", ChoiceRule.NOT_A_NUMBER),
                                Broken.at("/ways/3", StandardRule.NULL_ITEM),
                                Broken.at("/ways/4/way", StandardRule.MISSING.remedied("Send EMAIL or TEXT."))));
    }

    @Test
    void a_time_outside_of_the_hours_and_no_way_are_refused() {
        choose(sam, "{\"often\": \"DAILY\", \"at\": \"21:00\", \"ways\": []}")
                .statusCode(422)
                .body(
                        "errors",
                        containsInAnyOrder(
                                Broken.at("/at", ChoiceRule.OUTSIDE_OF_HOURS), Broken.at("/ways", ChoiceRule.NO_WAY)));
        choose(sam, "{\"often\": \"NEVER\"}").statusCode(200).body("ways.state", everyItem(equalTo("NOT_CHOSEN")));
        choose(sam, "{\"often\": \"DAILY\"}").statusCode(200).body("ways[0].state", equalTo("NO_ADDRESS"));
    }

    @Test
    void nobody_has_more_than_five_addresses_confirmed_on_a_day() {
        for (int number = 1; number <= ChoiceRules.MOST_ADDRESSES; number++) {
            choose(sam, own("stranger" + number)).statusCode(200);
        }
        choose(sam, own("stranger6"))
                .statusCode(422)
                .body("errors", contains(Broken.at("/ways", ChoiceRule.TOO_MANY_ADDRESSES)));
        choose(sam, "{\"often\": \"NEVER\"}").statusCode(200);
    }

    @Test
    void a_choice_is_based_on_what_was_read() {
        // Given
        String before = read(sam).extract().header("ETag");
        choose(sam, "{\"often\": \"DAILY\"}").statusCode(200);

        // Then
        as(sam, "{\"often\": \"NEVER\"}").put(CHOICES).then().statusCode(428);
        as(sam, "{\"often\": \"NEVER\"}")
                .header("If-Match", before)
                .put(CHOICES)
                .then()
                .statusCode(412)
                .header("ETag", not(before));
        read(sam).body("often", equalTo("DAILY"));
    }

    private static String own(String name) {
        return "{\"often\": \"DAILY\", \"ways\": [{\"way\": \"EMAIL\", \"address\": \"" + name + "@example.org\"}]}";
    }

    private void isClosed(String way, String closing) {
        TheDatabase.write(
                "update message_way set closed = ?, closed_at = now() where subject = ? and way = ?",
                closing,
                Who.subjectOf("learner " + samId),
                way);
    }

    private void theCollegeHas(String email, String telephone) {
        TheDatabase.write(
                "update college_record set email = ?, telephone = ? where learner_id = ?", email, telephone, samId);
    }

    private static ValidatableResponse read(Tokens who) {
        return as(who).get(CHOICES).then().statusCode(200);
    }

    private static ValidatableResponse choose(Tokens who, String choices) {
        return as(who, choices)
                .header("If-Match", read(who).extract().header("ETag"))
                .put(CHOICES)
                .then();
    }
}
