package org.withme.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Inbox;
import org.withme.acceptance.world.MailElsewhere;
import org.withme.acceptance.world.Mailbox;
import org.withme.acceptance.world.Person;

/** What a mail server elsewhere answers to a message, read from the mailbox of returns. */
class AMailComesBackTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final College college = College.opens();
    private final String address = "zoe-" + UUID.randomUUID() + "@example.org";
    private final Person learner = college.welcomes(aLearner("M0001").with("Email", address));
    private final Person tutor = college.employs("tutor");

    @Test
    void a_mail_that_cannot_be_delivered_closes_the_way_and_its_owner_is_asked_how_they_want_to_hear() {
        // When
        comesBack(MailElsewhere::returns);

        // Then
        stateBecomes("BOUNCED");
        assertThat(Inbox.of(learner).awaits("messages-returned").path("link").asText())
                .isEqualTo("/v1/me/message-choices");
    }

    @Test
    void a_complaint_closes_the_way_as_if_its_owner_had_unsubscribed() {
        // When
        comesBack(MailElsewhere::complainsAbout);

        // Then
        stateBecomes("UNSUBSCRIBED");
    }

    private void comesBack(Consumer<String> answer) {
        learner.asks("PUT", "/v1/me/message-choices")
                .header("If-Match", "*")
                .json("{\"often\": \"AT_ONCE\", \"from\": \"00:00\", \"until\": \"00:00\"}")
                .send()
                .is(200);
        await("an offer")
                .atMost(SOON)
                .until(
                        () -> tutor.post("/v1/advocacy/referrals", "{\"learnerId\": \"" + learner.subject() + "\"}")
                                .status(),
                        status -> status == 201);
        answer.accept(new Mailbox(address).awaits(1).get(0));
    }

    private void stateBecomes(String state) {
        await("the way's state")
                .atMost(SOON)
                .until(
                        () -> learner.get("/v1/me/message-choices")
                                .is(200)
                                .at("/ways/0/state")
                                .asText(),
                        state::equals);
    }
}
