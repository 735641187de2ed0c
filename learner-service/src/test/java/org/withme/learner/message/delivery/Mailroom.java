package org.withme.learner.message.delivery;

import static org.awaitility.Awaitility.await;
import static org.withme.platform.testing.Calls.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.learner.people.waiting.WaitingChanges;
import org.withme.platform.testing.TheDatabase;
import org.withme.platform.testing.Tokens;
import org.withme.platform.testing.Who;

/** What happens between a choice and a message, when a test says so. */
@Singleton
class Mailroom {

    static final String AT_ANY_TIME = "\"from\": \"00:00\", \"until\": \"00:00\"";
    static final String AT_ONCE = "{\"often\": \"AT_ONCE\", " + AT_ANY_TIME + "}";
    static final String BY_EMAIL = "{\"often\": \"AT_ONCE\", \"ways\": [{\"way\": \"EMAIL\"}], " + AT_ANY_TIME + "}";

    private final DeliveringMessages delivering;
    private final RecordingWay carrier;
    private final WaitingChanges changes;
    private final HeardDoNotContact doNotContact;

    Mailroom(
            DeliveringMessages delivering,
            RecordingWay carrier,
            WaitingChanges changes,
            HeardDoNotContact doNotContact) {
        this.delivering = delivering;
        this.carrier = carrier;
        this.changes = changes;
        this.doNotContact = doNotContact;
    }

    /** From when it is opened on; no advocate-service speaks in a test. */
    @PostConstruct
    void hearsOfDoNotContact() {
        isHeardUpTo(Duration.ofDays(1));
        await().until(doNotContact::isHeard);
    }

    void hearsNothingOfDoNotContact() {
        isHeardUpTo(Duration.ofMinutes(-1));
        await().until(() -> !doNotContact.isHeard());
    }

    private static void isHeardUpTo(Duration fromNow) {
        TheDatabase.write(
                "insert into lane_heard (topic, partition, up_to) values (?, 0, now() + ? * interval '1 second')"
                        + " on conflict (topic, partition) do update set up_to = excluded.up_to",
                HeardDoNotContact.TOPIC,
                fromNow.toSeconds());
    }

    /** Everybody who is due hears, and everything that is queued leaves. */
    void works() {
        writes();
        sends();
    }

    void writes() {
        delivering.write();
    }

    void sends() {
        delivering.sendMails();
        delivering.sendTexts();
    }

    List<OutgoingMessage> messagesTo(String address) {
        return carrier.to(address);
    }

    /** Something new waits for the learner; its id among those of its kind. */
    UUID waitsFor(UUID learner, String kind) {
        UUID thing = UUID.randomUUID();
        TheDatabase.write(
                "insert into inbox_item (learner_id, kind, thing, part, waits, since, ukprn, data)"
                        + " values (?, ?, ?, ?, true, now(), '90000001', '{}')",
                learner,
                kind,
                thing,
                thing);
        QuarkusTransaction.requiringNew().run(() -> changes.note(learner));
        return thing;
    }

    static void isReachedAt(UUID learner, String email) {
        TheDatabase.write("update college_record set email = ? where learner_id = ?", email, learner);
    }

    static void chooses(Tokens who, String choices) {
        as(who, choices)
                .header("If-Match", "*")
                .put("/v1/me/message-choices")
                .then()
                .statusCode(200);
    }

    static void chooses(UUID learner, String choices) {
        chooses(Who.learner(learner), choices);
    }

    static String wayOf(Tokens who) {
        return as(who).get("/v1/me/message-choices").jsonPath().getString("ways[0].state");
    }

    /** The newest first. */
    static List<String> statesFor(Tokens who) {
        return as(who).get("/v1/me/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.state");
    }

    /** It is time to look for them, or to try again. */
    static void timePassesFor(String subject) {
        TheDatabase.write(
                "update message_choice set next_due = now() where subject = ? and next_due is not null", subject);
        TheDatabase.write("update message set next_at = now() where subject = ? and state = 'QUEUED'", subject);
    }

    static String subjectOf(UUID learner) {
        return Who.subjectOf("learner " + learner);
    }

    /** Where it is between eight and nine in the evening. */
    static String zoneWhereItIsEvening() {
        int ahead = Math.floorMod(20 - Instant.now().atZone(ZoneOffset.UTC).getHour(), 24);
        return ahead <= 14 ? "Etc/GMT-" + ahead : "Etc/GMT+" + (24 - ahead);
    }
}
