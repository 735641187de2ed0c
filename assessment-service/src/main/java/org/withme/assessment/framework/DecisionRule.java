package org.withme.assessment.framework;

import java.util.EnumSet;
import java.util.Set;

/** Who decides a criterion: one row each of the table of ownerships. */
public enum DecisionRule {
    LEARNER(
            Ownership.LEARNER_OWNED,
            EnumSet.allOf(Kind.class),
            false,
            "The learner decides, and nobody else.",
            "You decide, and nobody else.",
            "Nobody can change your judgement. It is reported beside the certified result and never counts in it."),
    NEGOTIATED(
            Ownership.CO_OWNED,
            EnumSet.of(Kind.LOCAL),
            false,
            "Learner and assessor each judge, and negotiate where they differ.",
            "You and your assessor each judge without seeing the other's judgement. If they differ, you negotiate until"
                    + " both accept the same value.",
            "Make a counter-proposal with your reason. If the rounds end without agreement, you may ask that an internal"
                    + " quality assurer who judged nothing in it reassesses; an advocate is then offered to you. Against what"
                    + " was reassessed you may appeal."),
    ASSESSOR_TO_STANDARD(
            Ownership.CO_OWNED,
            EnumSet.allOf(Kind.class),
            true,
            "The learner judges their own work; the assessor decides to the published standard.",
            "You may judge your own work first; your assessor decides to the published standard, and says why where you"
                    + " see it differently.",
            "Reply to the decision: your words stand beside it. Say that you dispute it, and an advocate is offered to"
                    + " you. Or appeal: your college looks again, then somebody who did not judge it, then a panel."),
    CENTRE_MARKED(
            Ownership.EXTERNALLY_MEASURED,
            EnumSet.of(Kind.REGULATED),
            true,
            "The college marks the learner's work; the awarding organisation moderates the mark.",
            "The college marks your work; the awarding organisation moderates the mark and may adjust it.",
            "Appeal: your college looks at its mark again, then somebody who did not mark it, then a panel. What the awarding"
                    + " organisation has moderated, only it can change."),
    EXTERNAL(
            Ownership.EXTERNALLY_MEASURED,
            EnumSet.of(Kind.REGULATED),
            true,
            "The awarding organisation alone marks it.",
            "The awarding organisation alone marks this; nobody at the college can change it.",
            "Appeal: your college brings it to the awarding organisation, which alone can change it, and gives you its answer.");

    private final Ownership ownership;
    private final Set<Kind> kinds;
    private final boolean certifies;
    private final String decidedBy;
    private final String whoDecides;
    private final String howToChallenge;

    DecisionRule(
            Ownership ownership,
            Set<Kind> kinds,
            boolean certifies,
            String decidedBy,
            String whoDecides,
            String howToChallenge) {
        this.ownership = ownership;
        this.kinds = kinds;
        this.certifies = certifies;
        this.decidedBy = decidedBy;
        this.whoDecides = whoDecides;
        this.howToChallenge = howToChallenge;
    }

    /** The only ownership that goes with it. */
    public Ownership ownership() {
        return ownership;
    }

    /** Whether a framework of this kind may have such a criterion. */
    public boolean isOf(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether such a criterion carries certified weight (A3). */
    public boolean certifies() {
        return certifies;
    }

    /** In plain words, to whoever asks. */
    public String decidedBy() {
        return decidedBy;
    }

    /** In plain words, to the learner. */
    public String whoDecides() {
        return whoDecides;
    }

    /** In plain words, to the learner. */
    public String howToChallenge() {
        return howToChallenge;
    }
}
