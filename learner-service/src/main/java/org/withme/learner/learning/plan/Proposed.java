package org.withme.learner.learning.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed; which parts there are, the kind says.
 *
 * @param words of a goal, another wording or a step
 * @param day a goal's or step's
 * @param endsAs of an end, how
 * @param steps of a goal, the words of the first ones
 */
@Embeddable
record Proposed(
        @Enumerated(EnumType.STRING) ProposalKind kind,
        @Nullable String words,
        @Nullable String why,
        @Column(name = "known_by") @Nullable String knownBy,
        @Nullable LocalDate day,

        @Column(name = "ends_as") @Enumerated(EnumType.STRING) @Nullable GoalState endsAs,

        @Nullable List<String> steps) {

    static Proposed date(@Nullable LocalDate day) {
        return new Proposed(ProposalKind.DATE, null, null, null, day, null, null);
    }

    static Proposed end(GoalState how) {
        return new Proposed(ProposalKind.END, null, null, null, null, how, null);
    }

    /** With what another proposal says instead of it. */
    Proposed but(AnswerProposal other) {
        return new Proposed(
                kind,
                other.words() == null ? words : other.words(),
                why,
                knownBy,
                other.date() == null ? day : other.date(),
                other.endsAs() == null ? endsAs : other.endsAs(),
                steps);
    }

    boolean isPast(LocalDate today) {
        return day != null && day.isBefore(today);
    }

    List<AddStep> firstSteps() {
        return steps == null
                ? List.of()
                : steps.stream().map(step -> new AddStep(step, null)).toList();
    }

    GoalText asGoal() {
        return new GoalText(words, why, knownBy, null, null, null);
    }
}
