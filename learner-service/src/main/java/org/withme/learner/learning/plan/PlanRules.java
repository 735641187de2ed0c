package org.withme.learner.learning.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;
import org.withme.platform.said.Said;
import org.withme.platform.said.SaidRule;

/** What is sent to a plan keeps to these (L14, L16). */
final class PlanRules {

    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_FIRST_STEPS = 20;
    private static final int HIGHEST_LEVEL = 8;

    private static final Set<ProposalKind> HAVE_WORDS =
            EnumSet.of(ProposalKind.GOAL, ProposalKind.WORDING, ProposalKind.STEP);
    private static final Set<ProposalKind> HAVE_A_DATE =
            EnumSet.of(ProposalKind.GOAL, ProposalKind.STEP, ProposalKind.DATE);

    private PlanRules() {}

    /**
     * A goal as the learner writes it.
     *
     * @param colleges where the learner is today
     */
    static Violations check(WriteGoal goal, List<String> colleges, LocalDate today) {
        return written(goal, "Say what you want to reach, in a sentence.", today)
                .addIf(goal.said() != null, "/said", SaidRule.YOUR_OWN_WORDS)
                .addIf(goal.ukprn() != null && !colleges.contains(goal.ukprn()), "/ukprn", PlanRule.NOT_YOUR_COLLEGE);
    }

    /** A goal as staff enter it. */
    static Violations checkEntered(WriteGoal goal, String ukprn, LocalDate today) {
        return written(goal, "Write what the learner said, in their words.", today)
                .addAll(Said.of(goal.said()).check(today))
                .addIf(goal.ukprn() != null && !goal.ukprn().equals(ukprn), "/ukprn", PlanRule.NOT_YOUR_COLLEGE);
    }

    private static Violations written(WriteGoal goal, String remedy, LocalDate today) {
        Violations violations = new Violations()
                .requiredText("/words", goal.words(), LONGEST_WORDS, remedy)
                .text("/why", goal.why(), LONGEST_WORDS)
                .text("/knownBy", goal.knownBy(), LONGEST_WORDS)
                .range("/level", goal.level(), 0, HIGHEST_LEVEL, PlanRule.NO_LEVEL)
                .addAll(DateRules.ahead("/target", goal.target(), today))
                .addIf(
                        goal.steps().size() > MOST_FIRST_STEPS,
                        "/steps",
                        PlanRule.TOO_MANY_STEPS.with("most", MOST_FIRST_STEPS));
        for (int i = 0; i < Math.min(goal.steps().size(), MOST_FIRST_STEPS); i++) {
            AddStep step = goal.steps().get(i);
            if (step == null) {
                violations.add("/steps/" + i, StandardRule.NULL_ITEM);
            } else {
                violations.addAll(check("/steps/" + i, step, today));
            }
        }
        return violations;
    }

    static Violations check(ChangeGoal goal) {
        return new Violations()
                .requiredText("/words", goal.words(), LONGEST_WORDS, "Say what you want to reach, in a sentence.")
                .text("/why", goal.why(), LONGEST_WORDS)
                .text("/knownBy", goal.knownBy(), LONGEST_WORDS)
                .range("/level", goal.level(), 0, HIGHEST_LEVEL, PlanRule.NO_LEVEL);
    }

    static Violations check(AddStep step, LocalDate today) {
        return check("", step, today);
    }

    private static Violations check(String pointer, AddStep step, LocalDate today) {
        return new Violations()
                .requiredText(pointer + "/words", step.words(), LONGEST_WORDS, "Say what is done, in a sentence.")
                .addAll(DateRules.ahead(pointer + "/due", step.due(), today));
    }

    static Violations check(TickStep tick) {
        return new Violations().addIf(tick.stepId() == null, "/stepId", StandardRule.MISSING);
    }

    static Violations check(ShowResult result) {
        return new Violations().addIf(result.resultId() == null, "/resultId", StandardRule.MISSING);
    }

    static Violations check(MoveDate move, LocalDate today) {
        return new Violations()
                .addAll(DateRules.ahead("/date", move.date(), today))
                .text("/reason", move.reason(), LONGEST_WORDS);
    }

    static Violations check(SayGoalState said) {
        return new Violations()
                .addIf(said.state() == null, "/state", StandardRule.MISSING)
                .addIf(
                        said.state() == GoalState.PROPOSED || said.state() == GoalState.AGREED,
                        "/state",
                        PlanRule.NOT_SAID_SO)
                .text("/reason", said.reason(), LONGEST_WORDS);
    }

    /** @param by who proposes; an advocate no other words: a yes of staff would replace the learner's sentence */
    static Violations check(Propose proposal, Party by, LocalDate today) {
        ProposalKind kind = proposal.kind();
        boolean aboutAGoal = kind == ProposalKind.WORDING || kind == ProposalKind.STEP;
        return new Violations()
                .addIf(kind == null, "/kind", StandardRule.MISSING.remedied("Send GOAL, WORDING or STEP."))
                .addIf(
                        kind == ProposalKind.DATE || kind == ProposalKind.END,
                        "/kind",
                        PlanRule.NOT_FOR_THIS.remedied("Propose it at the goal: POST to its date, or to its state."))
                .addIf(kind == ProposalKind.WORDING && by.isAdvocate(), "/kind", PlanRule.LEARNERS_WORDS)
                .addIf(aboutAGoal && proposal.goalId() == null, "/goalId", StandardRule.MISSING)
                .addIf(kind == ProposalKind.GOAL && proposal.goalId() != null, "/goalId", PlanRule.NOT_FOR_THIS)
                .addIf(
                        proposal.words() == null && proposal.templateId() == null,
                        "/words",
                        StandardRule.MISSING.remedied("Write what you propose, in a sentence."))
                .text("/words", proposal.words(), LONGEST_WORDS)
                .addIf(aboutAGoal && proposal.templateId() != null, "/templateId", PlanRule.NOT_FOR_THIS)
                .addIf(kind == ProposalKind.STEP && proposal.why() != null, "/why", PlanRule.NOT_FOR_THIS)
                .text("/why", proposal.why(), LONGEST_WORDS)
                .addIf(aboutAGoal && proposal.knownBy() != null, "/knownBy", PlanRule.NOT_FOR_THIS)
                .text("/knownBy", proposal.knownBy(), LONGEST_WORDS)
                .addIf(kind == ProposalKind.WORDING && proposal.date() != null, "/date", PlanRule.NOT_FOR_THIS)
                .addAll(DateRules.ahead("/date", proposal.date(), today))
                .text("/reason", proposal.reason(), LONGEST_WORDS);
    }

    /**
     * @param what to which it is answered
     * @param by who answers; staff owe a reason for a no, the learner does not
     */
    static Violations check(AnswerProposal answer, Proposed what, Side by, LocalDate today) {
        boolean another = answer.answer() == ProposalReply.ANOTHER;
        boolean owed = answer.answer() == ProposalReply.NO && by == Side.STAFF;
        Violations violations = new Violations()
                .addIf(answer.answer() == null, "/answer", StandardRule.MISSING.remedied("Send YES, NO or ANOTHER."))
                .addIf(
                        answer.answer() == ProposalReply.YES && answer.reason() != null,
                        "/reason",
                        PlanRule.REASON_WITH_YES)
                .addIf(
                        owed && answer.reason() == null,
                        "/reason",
                        StandardRule.MISSING.remedied("Say why: the learner has to be able to answer."))
                .text("/reason", answer.reason(), LONGEST_WORDS)
                .addAll(part("/words", answer.words(), another && HAVE_WORDS.contains(what.kind())))
                .addAll(part("/date", answer.date(), another && HAVE_A_DATE.contains(what.kind())))
                .addAll(part("/endsAs", answer.endsAs(), another && what.kind() == ProposalKind.END))
                .text("/words", answer.words(), LONGEST_WORDS)
                .addAll(DateRules.ahead("/date", answer.date(), today))
                .addIf(answer.endsAs() != null && !answer.endsAs().isOver(), "/endsAs", PlanRule.NOT_OVER);
        return violations.isEmpty() && another && what.equals(what.but(answer))
                ? violations.add("/answer", PlanRule.NOTHING_ELSE)
                : violations;
    }

    private static Violations part(String pointer, @Nullable Object sent, boolean allowed) {
        return new Violations().addIf(sent != null && !allowed, pointer, PlanRule.NOT_FOR_THIS);
    }

    static Violations check(ComparePlanText text) {
        return new Violations()
                .requiredText("/words", text.words(), LONGEST_WORDS, "Send the words that you would propose.");
    }

    static Violations check(EnterEmployersSignature signature, LocalDate today) {
        return Said.of(signature.said()).check(today);
    }
}
