package org.withme.acceptance.world;

/** What is judged, by whom it is decided, and what it weighs. */
public record Criterion(String ownership, String decisionRule, String type, int weight) {

    public static Criterion ofTheLearner() {
        return new Criterion("LEARNER_OWNED", "LEARNER", "FORMATIVE", 0);
    }

    public static Criterion negotiated() {
        return new Criterion("CO_OWNED", "NEGOTIATED", "FORMATIVE", 0);
    }

    public static Criterion toStandard(int weight) {
        return new Criterion("CO_OWNED", "ASSESSOR_TO_STANDARD", "SUMMATIVE", weight);
    }

    public static Criterion external(int weight) {
        return new Criterion("EXTERNALLY_MEASURED", "EXTERNAL", "EXTERNAL", weight);
    }

    String json() {
        return """
                {"statement": "Plans a week of meals within a budget", "type": "%s", "ownership": "%s",
                 "decisionRule": "%s", "weight": %d, "scale": {"values": ["Not yet", "Pass", "Merit"]},
                 "evidence": {"forms": ["TEXT"]}}""".formatted(type, ownership, decisionRule, weight);
    }
}
