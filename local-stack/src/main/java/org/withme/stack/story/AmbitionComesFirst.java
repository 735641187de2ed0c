package org.withme.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
        JsonNode gate = adviser.isRefused("POST", "/v1/iag/sessions", session(learner, Map.of()), 422);
        narrator.refusal(
                adviser.name(), "records guidance for " + learner.name() + " before they said anything.", title(gate));
        String words = "I want to repair wind turbines, out at sea.";
        JsonNode ambition = learner.actor()
                .posts("/v1/iag/ambitions", Map.of("words", words, "occupation", "52", "confidence", 3, "first", true));
        narrator.step(
                learner.name(),
                "declares an ambition: “" + words + "”",
                "It belongs to the person, not to an enrolment; confidence 3 of 5.");
        adviser.posts(
                "/v1/iag/sessions",
                session(learner, Map.of("ambitionId", ambition.path("id").asText())));
        narrator.step(
                adviser.name(),
                "records a session of 40 minutes that starts from it, with one action for " + learner.name() + ".",
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

    private static Map<String, Object> session(Learner learner, Map<String, Object> linked) {
        Map<String, Object> session = new HashMap<>(linked);
        session.put("learnerId", learner.id());
        session.put("channel", 1);
        session.put("minutes", 40);
        session.put("heldAt", Instant.now().minusSeconds(3600).toString());
        session.put("summary", "How to get from the course to a technician's place.");
        session.put(
                "actions",
                List.of(Map.of(
                        "summary",
                        "Visit the open day of the training centre.",
                        "owner",
                        "LEARNER",
                        "dueOn",
                        LocalDate.now().plusMonths(1).toString())));
        return session;
    }

    private static String title(JsonNode problem) {
        return problem.path("title").asText();
    }
}
