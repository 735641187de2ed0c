package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The learner says where they want to go, and advice is wrapped round it. */
final class AmbitionComesFirst {

    private final Cast cast;
    private final Narrator narrator;

    AmbitionComesFirst(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(Learner learner) {
        narrator.part("Ambition comes first", "no advice without an ambition; vague information is refused");
        Actor adviser = cast.adviser();
        JsonNode gate = adviser.isRefused("POST", "/v1/iag/sessions", session(learner), 422);
        narrator.refusal(
                adviser.name(), "records guidance for " + learner.name() + " before they said anything.", title(gate));
        String words = "I want to repair wind turbines, out at sea.";
        learner.actor()
                .posts("/v1/iag/ambitions", Map.of("words", words, "occupation", "52", "confidence", 3, "first", true));
        narrator.step(
                learner.name(),
                "declares an ambition: “" + words + "”",
                "It belongs to the person, not to an enrolment; confidence 3 of 5.");
        adviser.posts("/v1/iag/sessions", session(learner));
        narrator.step(
                adviser.name(),
                "records a session: with whom and when is all that is asked. It starts from the ambition by itself, and "
                        + learner.name() + " takes one action with them.",
                "The journey says: "
                        + learner.journeyShows("iag.session-recorded.v1")
                                .path("what")
                                .asText());
        anOpportunity();
    }

    private void anOpportunity() {
        Actor careers = cast.careers();
        String address = "/v1/iag/opportunities/by-ref/%s/TURBINES".formatted(Cast.CAREERS);
        JsonNode vague = careers.isRefused(
                "PUT", address, Map.of("kind", "APPRENTICESHIP", "title", "Something with turbines"), 422);
        narrator.refusal(
                careers.name(),
                "offers “Something with turbines”.",
                title(vague) + ": " + vague.path("errors").size() + " gaps, each with what would close it.");
        JsonNode opportunity = careers.puts(
                address,
                Map.of(
                        "kind",
                        "APPRENTICESHIP",
                        "title",
                        "Wind turbine technician apprenticeship",
                        "source",
                        Map.of("organisation", "Humber Careers Hub"),
                        "place",
                        "Grimsby",
                        "occupation",
                        "5249",
                        "suits",
                        "You like working with your hands outdoors.",
                        "nextAction",
                        Map.of(
                                "what",
                                "Apply on the employer's page.",
                                "url",
                                "https://careers.example.org/turbines/apply",
                                "open",
                                true),
                        "expiresOn",
                        LocalDate.now().plusMonths(3).toString()));
        narrator.step(
                careers.name(),
                "says who offers it, where, for whom, and what to do next.",
                "“%s”, %s, can be found until %s."
                        .formatted(
                                opportunity.path("title").asText(),
                                opportunity.path("place").asText(),
                                opportunity.path("expiresOn").asText()));
    }

    private static Map<String, ?> session(Learner learner) {
        return Map.of(
                "learnerId",
                learner.id(),
                "heldAt",
                Instant.now().minusSeconds(3600).toString(),
                "actions",
                List.of(Map.of("summary", "Visit the open day of the training centre.", "owner", "LEARNER")));
    }

    private static String title(JsonNode problem) {
        return problem.path("title").asText();
    }
}
