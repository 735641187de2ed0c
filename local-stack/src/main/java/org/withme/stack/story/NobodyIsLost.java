package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The next return says that the learner left; without anyone asking, people reach out. */
final class NobodyIsLost {

    private static final String REFERRALS = "/v1/advocacy/referrals/";
    private static final String CHOICES = "/v1/me/message-choices";
    private static final String CASES = "/v1/advocacy/cases/";

    private final Cast cast;
    private final Narrator narrator;
    private final String mailPage;

    NobodyIsLost(Cast cast, Narrator narrator, String mailPage) {
        this.cast = cast;
        this.narrator = narrator;
        this.mailPage = mailPage;
    }

    /** The path of the case that came of it. */
    String play(Newcomer newcomer, Learner learner) {
        narrator.part("Somebody leaves, and is not lost", "a withdrawal reaches people who start from the ambition");
        learner.actor()
                .posts(
                        learner.path() + "/consents",
                        Map.of(
                                "purpose",
                                "outreach-after-leaving",
                                "recipient",
                                cast.college().college().ukprn(),
                                "scope",
                                List.of("telephone"),
                                "wordingVersion",
                                "2026-1"));
        narrator.step(
                learner.name(),
                "agrees that the college may telephone after they have left.",
                "Telephone, not post and not e-mail; it can be withdrawn at any moment.");
        learner.actor().replaces(CHOICES, Map.of("often", "AT_ONCE", "from", "00:00", "until", "00:00"));
        narrator.step(
                learner.name(),
                "chooses to hear by e-mail, at once, that something waits.",
                "The address is the one that the college has; nothing came to it until now.");
        cast.mis().send(newcomer.leaves());
        narrator.step(
                "The MIS of " + cast.college().college().name(),
                "sends its next return: " + learner.name() + " has left.",
                "The journey says: "
                        + learner.journeyShows("learner.withdrew.v1")
                                .path("what")
                                .asText());
        followedUp(learner);
        String open = accepted(learner);
        Actor advocate = cast.advocate();
        advocate.posts(open + "/contacts", Map.of("channel", "TELEPHONE", "reached", true));
        narrator.step(
                advocate.name(),
                "telephones, and they talk.",
                "Logged once: " + learner.name() + " reads it, and nobody keeps a timesheet.");
        advocate.posts(open + "/return", Map.of());
        narrator.step(
                advocate.name(),
                "records that " + learner.name() + " comes back.",
                "The journey says: "
                        + learner.journeyShows("advocacy.learner-returned.v1")
                                .path("what")
                                .asText());
        return open;
    }

    private void followedUp(Learner learner) {
        JsonNode due = learner.followUp("WITHDRAWAL");
        narrator.step(
                "iag-service",
                "has a contact due by " + due.path("dueOn").asText() + ", though nobody asked.",
                "It starts from: “" + due.at("/startFrom/words").asText() + "”");
        learner.actor().reads("/v1/learners/me");
        narrator.step(
                learner.name(),
                "signs in as before.",
                "Account, journey and ambition are there: they belong to the person, not to the enrolment.");
    }

    private String accepted(Learner learner) {
        JsonNode offer = Eventually.answers(
                        "The offer", () -> learner.actor().reads("/v1/advocacy/referrals"), page -> !page.path("items")
                                .isEmpty())
                .path("items")
                .path(0);
        String id = offer.path("id").asText();
        narrator.step(
                "advocate-service",
                "offers " + learner.name() + " an advocate.",
                "Because of " + inWords(offer.path("signals"))
                        + ": one offer, however many reasons. No advocate sees the name before a yes.");
        narrator.step(
                learner.name(),
                "looks into their inbox.",
                "“" + learner.waits("advocate-offered").path("what").asText() + "”");
        Eventually.answers(
                "The mail", () -> learner.actor().reads("/v1/me/messages"), page -> page.findValuesAsText("state")
                        .contains("HANDED_OVER"));
        narrator.step(
                "WithMe",
                "writes to " + learner.name() + ": “Something waits for you in WithMe”.",
                "Not a word more: not what, not why, not from whom. Read it at " + mailPage + ".");
        Actor advocate = cast.advocate();
        JsonNode hidden = advocate.doesNotSee(REFERRALS + id, 404);
        narrator.refusal(
                advocate.name(),
                "looks for it before the yes.",
                hidden.path("title").asText());
        Actor mentor = cast.mentor();
        mentor.posts(
                "/v1/advocacy/learners/" + learner.id() + "/offer/answer",
                Map.of("answer", "YES", "said", Map.of("how", "TELEPHONE")));
        narrator.step(
                mentor.name(),
                "hears the yes on the telephone and enters it as said.",
                learner.name() + " reads: “"
                        + learner.waits("said-for-you").path("what").asText() + "”");
        learner.actor().posts(REFERRALS + id + "/make-own", Map.of());
        String open = CASES
                + advocate.posts(REFERRALS + id + "/accept", Map.of())
                        .path("id")
                        .asText();
        narrator.step(
                learner.name(),
                "makes it their own, and the advocate accepts, within their places.",
                "A case is open.");
        return open;
    }

    private static String inWords(JsonNode signals) {
        return StreamSupport.stream(signals.spliterator(), false)
                .map(signal -> "a " + signal.asText().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" and "));
    }
}
