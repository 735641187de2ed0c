package org.withme.learner.people.rows;

import org.withme.platform.problem.Rule;
import org.withme.platform.problem.RuleKind;

enum RowRule implements Rule {
    NOT_UTF_8("not-utf-8", "The rows are not encoded in UTF-8.", "Export them in UTF-8."),
    NO_ROWS("no-rows", "There is no row.", "Send at least one row; a CSV begins with the names of its columns."),
    TOO_MANY_ROWS("too-many-rows", "There are more than {most} rows.", "Send the rest in another request."),
    TOO_LARGE("too-large", "The rows have more than {most} bytes.", "Send the rest in another request."),
    NOT_A_COLUMN(
            "column",
            "The first line has a name that is no column's, or has one twice.",
            "Begin with the names {columns}, in any order; those that you do not use may be left out."),
    NOT_A_ROW(
            "row",
            "The line cannot be read as a row.",
            "Send {columns} as the description of the operation says, and no other members."),
    LEARNER_NOT_KNOWN(
            "learner-not-known",
            "No return of your college lists that learner.",
            "Check the reference, or send the return that lists the learner first.");

    private final RuleKind kind;

    RowRule(String code, String detail, String remedy) {
        kind = new RuleKind(code, detail, remedy);
    }

    @Override
    public RuleKind kind() {
        return kind;
    }
}
