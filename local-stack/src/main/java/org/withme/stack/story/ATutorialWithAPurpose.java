package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Somebody is invited and knows why; another time, something to speak about, and a calendar that follows. */
final class ATutorialWithAPurpose {

    private final Cast cast;
    private final Narrator narrator;

    ATutorialWithAPurpose(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("A tutorial with a purpose", "I know why I am asked to come, and what I leave with");
        Actor mentor = cast.mentor();
        String college = "/v1/colleges/" + cast.college().college().ukprn();
        Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        narrator.refusal(
                mentor.name(),
                "invites without a purpose.",
                mentor.isRefused(
                                "POST",
                                college + "/tutorials",
                                Map.of("startsAt", start.toString(), "learnerIds", List.of(learner.id())),
                                422)
                        .path("title")
                        .asText());
        String purpose = purpose(mentor.reads(college + "/tutorial-purposes"), "Choosing next year");
        mentor.posts(
                college + "/tutorials",
                Map.of("purposeId", purpose, "startsAt", start.toString(), "learnerIds", List.of(learner.id())));
        String tutorial = learner.waits("tutorial-to-answer").path("link").asText();
        JsonNode invited = learner.actor().reads(tutorial);
        narrator.step(
                mentor.name(),
                "invites with two choices, a purpose and a time.",
                learner.name() + " reads: “" + invited.path("purpose").asText() + "”. You leave with: "
                        + invited.path("whatYouLeaveWith").asText());
        JsonNode rash = learner.actor().posts(tutorial + "/add-point", Map.of("words", "Whether I should give up."));
        learner.actor().posts(tutorial + "/agenda/" + rash.at("/points/0/id").asText() + "/withdraw", Map.of());
        learner.actor().posts(tutorial + "/add-point", Map.of("words", "Whether I can earn while I learn."));
        learner.actor()
                .posts(
                        tutorial + "/answer",
                        tutorial,
                        Map.of(
                                "answer",
                                "OTHER_TIME",
                                "startsAt",
                                start.plus(Duration.ofHours(1)).toString()));
        mentor.posts(tutorial + "/answer", tutorial, Map.of("answer", "ACCEPT"));
        narrator.step(
                learner.name(),
                "says what to speak about, takes one sentence back, and asks for an hour later.",
                "Morgan says yes; nobody else reads what it is about.");
        JsonNode calendar = learner.actor().posts("/v1/me/calendar/renew", Map.of());
        narrator.step(
                learner.name(),
                "puts it into the calendar of their telephone.",
                "Whoever looks over a shoulder sees “Tutorial (30 minutes)”. The address can be renewed: "
                        + calendar.path("address").asText().replaceAll("[^/]+$", "…"));
        itTakesPlace(learner, mentor, college, purpose);
    }

    /** Another one, in a moment, so that nobody waits three days. */
    private void itTakesPlace(Learner learner, Actor mentor, String college, String purpose) {
        Instant start = Instant.now().plusSeconds(10);
        JsonNode invited = mentor.posts(
                college + "/tutorials",
                Map.of("purposeId", purpose, "startsAt", start.toString(), "learnerIds", List.of(learner.id())));
        String tutorial = learner.path() + "/tutorials/"
                + invited.at("/learners/0/tutorialId").asText();
        learner.actor().posts(tutorial + "/answer", tutorial, Map.of("answer", "ACCEPT"));
        Eventually.answers("The time of the tutorial", Instant::now, now -> now.isAfter(start));
        mentor.posts(college + "/sittings/" + invited.path("sittingId").asText() + "/close", Map.of("outcome", "CAME"));
        narrator.step(
                mentor.name(),
                "says afterwards who came: one tap, for one as for a whole group.",
                learner.name() + " reads in the journey that they came.");
        String goal = learner.actor()
                .posts(learner.path() + "/goals", Map.of("words", "I want to start the level 3."))
                .path("id")
                .asText();
        mentor.posts(
                tutorial + "/agree-actions",
                Map.of(
                        "actions",
                        List.of(Map.of("owner", "LEARNER", "words", "Ask at the open evening.", "goalId", goal))));
        narrator.step(
                mentor.name(),
                "writes down what both agreed: “Ask at the open evening.”",
                "It is a step of " + learner.name() + "'s goal “I want to start the level 3.” "
                        + "One learner in five is asked whether it was worth it.");
    }

    private static String purpose(JsonNode catalogue, String title) {
        return catalogue
                .path("items")
                .valueStream()
                .filter(purpose -> title.equals(purpose.path("title").asText()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }
}
