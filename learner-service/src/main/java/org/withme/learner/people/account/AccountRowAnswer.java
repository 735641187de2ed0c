package org.withme.learner.people.account;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.LearnerAccount.Secret;
import org.withme.platform.problem.Violation;
import org.withme.platform.problem.Violations;

@Schema(name = "AccountRowAnswer", description = "What became of one row.")
record AccountRowAnswer(
        @Schema(
                description = "Its place among the rows, from 1; the line of column names does not count.",
                examples = "1")
        int row,

        @Schema(description = "The learner whom it names.", examples = "A00000001") @Nullable String learner,

        @Schema(description = "The member of staff whom it names.", examples = "taylor.reid") @Nullable String staff,

        @Schema(description = "The account's username.", examples = "sam.okafor") @Nullable String username,

        @Schema(description = "What it did, or would do in a dry run.", examples = "CREATED")
        Outcome outcome,

        @Schema(
                description =
                        "With firstSignIn=true, for a learner who had none: to be changed at the first sign-in, and shown only here.",
                examples = "k7mw-9tqe-3hxn-rc5b")
        @Nullable String temporaryPassword,

        @Schema(description = "Why it was refused or not done; the pointers are into the row.") @Nullable List<Violation> errors) {

    /** What a row did. */
    @Schema(name = "AccountRowOutcome")
    enum Outcome {
        /** There is an account now. */
        CREATED,
        /** There was an account; the college's provider signs this person in now. */
        LINKED,
        /** The provider signs this person in no more. */
        ENDED,
        /** All was so already. */
        EXISTS,
        /** To be sent again. */
        NOT_DONE,
        REFUSED
    }

    static AccountRowAnswer done(IntakeRow row, String username, Outcome outcome, @Nullable Secret password) {
        return new AccountRowAnswer(
                row.number(),
                row.row().learner(),
                row.row().staff(),
                username,
                outcome,
                password == null ? null : password.value(),
                null);
    }

    static AccountRowAnswer refused(IntakeRow row, Violations faults) {
        return notDone(row, Outcome.REFUSED, faults);
    }

    /** Of a row that nobody got to: it is wrong by itself, or to be sent again. */
    static AccountRowAnswer unanswered(IntakeRow row) {
        return row.isSound()
                ? notDone(row, Outcome.NOT_DONE, new Violations().add("", AccountRowRule.SEND_AGAIN))
                : refused(row, row.faults());
    }

    private static AccountRowAnswer notDone(IntakeRow row, Outcome outcome, Violations why) {
        AccountRow said = row.row();
        return new AccountRowAnswer(
                row.number(),
                said == null ? null : said.learner(),
                said == null ? null : said.staff(),
                null,
                outcome,
                null,
                why.list());
    }

    /** The password never shows in a log. */
    @Override
    public String toString() {
        return "AccountRowAnswer[" + row + ", " + outcome + "]";
    }
}
