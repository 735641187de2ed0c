package org.withme.learner.message.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.fixture.LearnerFixture.aLearner;
import static org.withme.learner.message.delivery.Mailroom.AT_ANY_TIME;
import static org.withme.learner.message.delivery.Mailroom.AT_ONCE;
import static org.withme.learner.message.delivery.Mailroom.BY_EMAIL;
import static org.withme.learner.message.delivery.Mailroom.chooses;
import static org.withme.learner.message.delivery.Mailroom.isReachedAt;
import static org.withme.learner.message.delivery.Mailroom.statesFor;
import static org.withme.learner.message.delivery.Mailroom.wayOf;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.message.delivery.MessageLinks.Deed;
import org.withme.learner.message.delivery.MessageLinks.Named;
import org.withme.learner.message.way.WayKind;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

@QuarkusTest
@DisplayName("A link in a message does one thing, once, without signing in, and reveals nothing (L35)")
class FollowingLinksTest {

    private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);

    private final UUID samId = aLearner().at(ASHDOWN).named("Samira", "Okafor").exists();
    private final Tokens sam = Who.learner(samId);
    private final String address = "sam-" + samId + "@example.org";

    @Inject
    Mailroom mailroom;

    @Inject
    MessageLinks links;

    @BeforeEach
    void sam_hears_at_once() {
        isReachedAt(samId, address);
        chooses(sam, AT_ONCE);
        mailroom.waitsFor(samId, "ADVOCATE_OFFERED");
    }

    @Test
    void one_click_unsubscribes_and_a_look_does_not() {
        // Given
        mailroom.works();

        // When
        Response page = given().get(unsubscribe());

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(page.asString())
                .contains("<form method=\"post\">")
                .doesNotContain("Samira", "example.org", "Ashdown");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(wayOf(sam)).isEqualTo("OPEN");

        // When
        Response done = given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(unsubscribe());

        // Then
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(wayOf(sam)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void the_pages_look_like_something_and_load_nothing() throws Exception {
        // Given
        mailroom.works();

        // When
        Response page = given().get(unsubscribe());

        // Then
        Matcher style = STYLE.matcher(page.asString());
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe-inline");
        assertThat(page.asString()).doesNotContain("http:", "https:", "url(", "src=", "<link", "<script");
    }

    @Test
    void a_link_unsubscribes_also_who_changed_the_hours_after_the_message() {
        // Given
        mailroom.works();
        chooses(sam, BY_EMAIL);

        // When
        given().post(unsubscribe()).then().statusCode(200);

        // Then
        assertThat(wayOf(sam)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void who_reads_at_an_earlier_address_closes_nothing() {
        // Given
        mailroom.works();
        String link = unsubscribe();
        isReachedAt(samId, "new-" + address);
        chooses(sam, BY_EMAIL);

        // When
        given().post(link).then().statusCode(200);

        // Then
        assertThat(wayOf(sam)).isEqualTo("OPEN");
    }

    @Test
    void who_unsubscribes_between_queue_and_sending_gets_nothing_more() {
        // Given
        mailroom.works();
        mailroom.waitsFor(samId, "ASSESSMENT_STARTED");
        mailroom.writes();

        // When
        given().post(unsubscribe()).then().statusCode(200);
        mailroom.sends();

        // Then
        assertThat(mailroom.messagesTo(address)).hasSize(1);
        assertThat(statesFor(sam)).containsExactly("SUPPRESSED", "HANDED_OVER");
    }

    @Test
    void a_link_that_is_followed_again_changes_nothing_more() {
        // Given
        mailroom.works();
        given().post(unsubscribe()).then().statusCode(200);
        chooses(sam, BY_EMAIL);

        // When
        Response again = given().post(unsubscribe());

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(wayOf(sam)).isEqualTo("OPEN");
    }

    @Test
    void every_other_link_gets_the_same_answer_and_does_nothing() {
        // Given
        mailroom.works();
        String good = unsubscribe();
        int inToken = "/v1/messages/".length() + 30;
        String tampered =
                good.substring(0, inToken) + (good.charAt(inToken) == 'A' ? 'B' : 'A') + good.substring(inToken + 1);
        String unknown = "/v1/messages/" + links.token(new Named(UUID.randomUUID(), WayKind.EMAIL), Deed.UNSUBSCRIBE)
                + "/unsubscribe";
        String ofTheOtherWay = "/v1/messages/"
                + links.token(new Named(idOfTheMessage(), WayKind.TEXT), Deed.UNSUBSCRIBE) + "/unsubscribe";
        String forSomethingElse = "/v1/messages/"
                + links.token(new Named(idOfTheMessage(), WayKind.EMAIL), Deed.CONFIRM) + "/unsubscribe";

        // When
        List<Response> answers =
                List.of(tampered, unknown, ofTheOtherWay, forSomethingElse, "/v1/messages/x/unsubscribe").stream()
                        .map(link -> given().post(link))
                        .toList();

        // Then
        assertThat(wayOf(sam)).isEqualTo("OPEN");
        Response right = given().post(good);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(right.statusCode());
            assertThat(answer.asString()).isEqualTo(right.asString());
        });
        assertThat(wayOf(sam)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void an_address_is_confirmed_by_the_link_that_went_to_it_and_by_no_earlier_one() {
        // Given
        String first = "first-" + samId + "@example.org";
        String second = "second-" + samId + "@example.org";
        chooses(sam, own(first));
        mailroom.works();
        chooses(sam, own(second));
        mailroom.works();

        // When
        given().post(confirm(first)).then().statusCode(200);

        // Then
        assertThat(wayOf(sam)).isEqualTo("UNCONFIRMED");

        // When
        given().get(confirm(second)).then().statusCode(200);
        assertThat(wayOf(sam)).isEqualTo("UNCONFIRMED");
        given().post(confirm(second)).then().statusCode(200);
        given().post(confirm(second)).then().statusCode(200);

        // Then
        assertThat(wayOf(sam)).isEqualTo("OPEN");
        assertThat(mailroom.messagesTo(second)).hasSize(1);
        mailroom.works();
        assertThat(mailroom.messagesTo(second)).hasSize(2);
        assertThat(mailroom.messagesTo(first)).hasSize(1);
    }

    @Test
    void an_old_link_confirms_nothing() {
        // Given
        String own = "own-" + samId + "@example.org";
        chooses(sam, own(own));
        mailroom.works();
        TheDatabase.write(
                "update message set queued_at = now() - interval '8 days' where id = ?",
                mailroom.messagesTo(own).get(0).id());

        // When
        given().post(confirm(own)).then().statusCode(200);

        // Then
        assertThat(wayOf(sam)).isEqualTo("UNCONFIRMED");
    }

    private static String own(String address) {
        return "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"EMAIL\", \"address\": \"" + address + "\"}], "
                + AT_ANY_TIME + "}";
    }

    private UUID idOfTheMessage() {
        return mailroom.messagesTo(address).get(0).id();
    }

    private String unsubscribe() {
        return mailroom.messagesTo(address).get(0).unsubscribe().getPath();
    }

    private String confirm(String to) {
        return mailroom.messagesTo(to).get(0).link().getPath();
    }
}
