package org.withme.platform.said;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Problem;

/**
 * That a thing was said and entered by somebody else, as it is kept with the thing.
 *
 * @param to the subject of who was told and entered it
 * @param capacity the role in which they did
 * @param enteredAt when
 * @param answer what whoever said it answered; null as long as they have not
 */
@Embeddable
public record Heard(
        @Column(name = "said_how") @Enumerated(EnumType.STRING)
        HowSaid how,

        @Column(name = "said_on") LocalDate on,
        @Column(name = "said_to") String to,
        @Column(name = "said_capacity") String capacity,
        @Column(name = "said_entered_at") Instant enteredAt,

        @Column(name = "said_answer") @Enumerated(EnumType.STRING) @Nullable SaidAnswer answer,

        @Column(name = "said_answered_at") @Nullable Instant answeredAt) {

    public boolean isAnswered() {
        return answer != null;
    }

    /** Whether somebody entered it and whoever said it has not answered yet. */
    public static boolean awaits(@Nullable Heard heard) {
        return heard != null && !heard.isAnswered();
    }

    /** Whether this, which came of an answer, is another state than before it. */
    public boolean isNew(Heard before) {
        return !equals(before);
    }

    public boolean isStruckOut() {
        return answer == SaidAnswer.STRUCK_OUT;
    }

    /** Once more changes nothing. */
    public Heard madeOwn(Instant at) {
        requireNotStruckOut(this);
        return answered(SaidAnswer.MADE_OWN, at);
    }

    /** Once more changes nothing. */
    public Heard struckOut(Instant at) {
        if (answer == SaidAnswer.MADE_OWN) {
            throw Problem.of(SaidProblem.IS_YOUR_OWN);
        }
        return answered(SaidAnswer.STRUCK_OUT, at);
    }

    private Heard answered(SaidAnswer given, Instant at) {
        return isAnswered() ? this : new Heard(how, on, to, capacity, enteredAt, given, at);
    }

    public SaidView view() {
        return new SaidView(how, on, to, capacity, enteredAt, answer, answeredAt);
    }

    /** @throws Problem 409 if it was said to somebody and struck out */
    public static void requireNotStruckOut(@Nullable Heard heard) {
        if (heard != null && heard.isStruckOut()) {
            throw Problem.of(SaidProblem.STRUCK_OUT);
        }
    }

    /** @throws Problem 409 if it was not said to anybody */
    public static Heard require(@Nullable Heard heard) {
        if (heard == null) {
            throw Problem.of(SaidProblem.NOT_SAID);
        }
        return heard;
    }

    /** Null of what was not said to anybody. */
    public static @Nullable SaidView view(@Nullable Heard heard) {
        return heard == null ? null : heard.view();
    }
}
