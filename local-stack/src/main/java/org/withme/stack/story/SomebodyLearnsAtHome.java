package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Somebody who belongs to no college is there, too: with an account, a group and an inbox. */
final class SomebodyLearnsAtHome {

    private final Cast cast;
    private final Narrator narrator;

    SomebodyLearnsAtHome(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("Somebody learns at home", "nobody needs a college to be somebody here");
        String username = cast.college().username("home");
        Actor operator = cast.operator();
        String id = operator.posts("/v1/learners", Map.of("username", username))
                .path("learnerId")
                .asText();
        cast.accounts().simplifyPassword(username);
        operator.posts(
                "/v1/communities",
                Map.of(
                        "name",
                        "Learning at home",
                        "staff",
                        List.of(cast.college().username("mentor")),
                        "learners",
                        List.of(id)));
        Actor home = cast.person("Somebody at home", username);
        JsonNode group = home.reads("/v1/me/groups").at("/items/0");
        narrator.step(
                operator.name(),
                "opens an account for somebody of no college, and a group for those who learn at home.",
                "They read: “" + group.path("name").asText() + "”, with "
                        + group.at("/staff/0/name").asText() + ".");
        home.posts("/v1/iag/ambitions", Map.of("words", "To teach the piano."));
        narrator.step(
                home.name(),
                "says where they want to go.",
                "Ambition, journey and inbox are theirs, as they are everybody's.");
        Actor mentor = cast.mentor();
        String groups = "/v1/colleges/" + cast.college().college().ukprn() + "/groups";
        JsonNode own = mentor.posts(
                groups, Map.of("name", "Revision on Tuesdays", "kind", "COHORT", "learners", List.of(learner.id())));
        narrator.step(
                mentor.name(),
                "makes a group of their own: a name is enough.",
                own.path("learners").asInt() + " learner is in it; being in it opens nobody's record.");
        learner.actor().puts("/v1/me/light-mode", Map.of());
        narrator.step(
                learner.name(),
                "wants to be asked less, and switches on light mode.",
                "What only invites is left out of the inbox; nobody else sees that it is on.");
    }
}
