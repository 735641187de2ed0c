package org.withme.learner.learning.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.withme.learner.learning.autonomy.Stage;
import org.withme.platform.problem.Problem;

/**
 * What a learner decides alone in one plan (L18).
 *
 * @param alone whether no college is part of it, or none where the learner still is
 * @param apprentice whether an employer signs too
 * @param pace the autonomy stage for dates
 * @param goals the autonomy stage for goals
 * @param evidence the autonomy stage for how it is known that a goal is reached
 */
record Standing(boolean alone, boolean apprentice, Stage pace, Stage goals, Stage evidence) {

    /** Whether this side moves a date without asking the other. */
    boolean movesDates(Party by) {
        if (by.isLearner()) {
            return alone || pace == Stage.LED_BY_ME;
        }
        return pace == Stage.DONE_FOR_ME && by.isMentor();
    }

    /** In a plan that is the learner's alone nobody answers what an advocate proposes. */
    void requireThatItIsAnswered(Party by) {
        if (alone && by.isAdvocate()) {
            throw Problem.of(PlanProblem.NOBODY_TO_ANSWER);
        }
    }

    /** Whether the learner ends this goal without asking. */
    boolean endsAlone(Goal goal) {
        return alone || goal.isDraft() || (goals == Stage.LED_BY_ME && goal.startedBy() == Side.LEARNER);
    }

    /** Whether the learner lets this goal say so without asking: one of their own where they lead, or how it is known to be reached. */
    boolean saysAlone(Goal goal, GoalText text) {
        return alone
                || (goals == Stage.LED_BY_ME && !apprentice && goal.startedBy() == Side.LEARNER)
                || (evidence == Stage.LED_BY_ME
                        && goal.startedBy() == Side.LEARNER
                        && text.equals(goal.text().knownBy(text.knownBy())));
    }

    /** Who has to sign these goals. */
    Set<Signer> signers(List<Goal> goals) {
        if (apprentice) {
            return EnumSet.allOf(Signer.class);
        }
        boolean own = this.goals == Stage.LED_BY_ME
                && goals.stream().filter(Goal::isProposed).allMatch(goal -> goal.startedBy() == Side.LEARNER);
        return own ? EnumSet.of(Signer.LEARNER) : EnumSet.of(Signer.LEARNER, Signer.MENTOR);
    }

    DecidesAloneView view() {
        return new DecidesAloneView(
                alone || pace == Stage.LED_BY_ME,
                alone || (goals == Stage.LED_BY_ME && !apprentice),
                alone || evidence == Stage.LED_BY_ME);
    }
}
