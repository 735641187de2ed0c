package org.withme.assessment.transcript;

import org.withme.assessment.framework.DecisionRule;

/** Who looked at a decision beside who made it, as it happened; each is a sentence of the transcript. */
enum Assurance {
    LEARNERS_OWN("The learner's own: nobody assures it."),
    AGREED("Both agreed, or a quality assurer who had judged nothing in it decided."),
    SAMPLED("A sample of these decisions was drawn and signed off by quality assurance."),
    UNSAMPLED("No sample of these decisions was signed off."),
    MODERATED("The awarding organisation moderated the mark."),
    UNMODERATED("No moderation by the awarding organisation is recorded."),
    APPEALED("Changed on appeal before the result was published."),
    CORRECTED("Corrected after it was published, with a reason."),
    EXTERNAL("The awarding organisation assures its own marking.");

    private final String words;

    Assurance(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * What became of a criterion.
     *
     * @param moderated whether the awarding organisation decided it
     * @param sampled whether the decision was in a sample that was signed off before the result
     */
    static Assurance of(DecisionRule rule, boolean moderated, boolean sampled) {
        return switch (rule) {
            case LEARNER -> LEARNERS_OWN;
            case NEGOTIATED -> AGREED;
            case ASSESSOR_TO_STANDARD -> sampled ? SAMPLED : UNSAMPLED;
            case CENTRE_MARKED -> moderated ? MODERATED : UNMODERATED;
            case EXTERNAL -> EXTERNAL;
        };
    }
}
