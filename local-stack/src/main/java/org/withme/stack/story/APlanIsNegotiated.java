package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** The learner says what they want to reach; a step and its date go back and forth; both sign what they read. */
final class APlanIsNegotiated {

    private static final int PROPOSED_WEEKS = 6;
    private static final int WANTED_WEEKS = 8;

    private final Cast cast;
    private final Narrator narrator;

    APlanIsNegotiated(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("A plan is negotiated", "goals of my own, agreed with somebody who knows me");
        Actor mentor = cast.mentor();
        String goal = learner.actor()
                .posts(
                        learner.path() + "/goals",
                        Map.of("words", "I want to get my driving theory so I can take the site job."))
                .path("id")
                .asText();
        narrator.step(
                learner.name(),
                "writes: “I want to get my driving theory so I can take the site job.”",
                "That is a goal; one sentence, one field.");
        String proposals = learner.path() + "/plan-proposals";
        String step = mentor.posts(
                        proposals,
                        Map.of(
                                "kind",
                                "STEP",
                                "goalId",
                                goal,
                                "words",
                                "Book the theory test.",
                                "date",
                                LocalDate.now().plusWeeks(PROPOSED_WEEKS).toString()))
                .path("id")
                .asText();
        narrator.step(
                mentor.name(),
                "proposes a step and a date.",
                learner.name() + " reads in the inbox: “"
                        + learner.waits("proposal-for-you").path("what").asText() + "”");
        LocalDate wanted = LocalDate.now().plusWeeks(WANTED_WEEKS);
        learner.actor()
                .posts(proposals + "/" + step + "/answer", Map.of("answer", "ANOTHER", "date", wanted.toString()));
        String counter = learner.actor()
                .reads(learner.path() + "/goals/" + goal)
                .at("/proposals/0/id")
                .asText();
        mentor.posts(proposals + "/" + counter + "/answer", Map.of("answer", "YES"));
        narrator.step(learner.name(), "answers with another date, " + wanted + ".", mentor.name() + " says yes.");
        String plan = learner.path() + "/plans/" + cast.college().college().ukprn();
        narrator.step(
                "The plan",
                "says gently what it may lack.",
                "“" + learner.actor().reads(plan).at("/checks/0/reason").asText() + "”");
        mentor.posts(plan + "/sign", plan + "/to-sign", Map.of());
        JsonNode signed = learner.actor().posts(plan + "/sign", plan + "/to-sign", Map.of());
        narrator.step(
                learner.name() + " and " + mentor.name(),
                "sign what they read, with one tap each.",
                "Version " + signed.at("/versions/0/number").asText() + " is agreed, and nobody changes it unseen.");
    }
}
