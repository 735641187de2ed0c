package org.withme.learner.record.mis.reading;

import org.withme.learner.record.profile.Uln;

/** What kind of wrong a value is: all that logs and lists ever say of the value itself (L6). */
public enum ValueClass {
    VALID("is right", "Nothing is to be done."),
    EMPTY("is empty", "Leave the element out or give it a value."),
    TOO_LONG("is too long", "Keep to %s."),
    TOO_SHORT("is too short", "Keep to %s."),
    WRONG_FORM("has not the form that it needs", "Send %s."),
    WRONG_CHARACTERS("contains characters that are not allowed here", "Keep to %s."),
    NOT_A_NUMBER("is not a number", "Send %s."),
    OUT_OF_RANGE("is outside its range", "Send %s."),
    NOT_A_DATE("is not a date", "Send %s."),
    UNKNOWN_CODE("has none of the values that it can have", "Send %s."),
    MISSING("is missing", "Add the element where the specification has it."),
    REPEATED("occurs more often than it may", "Send it only as often as the specification says."),
    UNEXPECTED("does not belong here", "Remove it, or move it to where the specification has it."),
    OUT_OF_ORDER("comes too late in the sequence", "Send the elements in the order of the specification."),
    CHECKSUM(
            "fails its checksum", "Look the number up again; " + Uln.TEMPORARY + " stands for a number not known yet."),
    DUPLICATE("occurs more than once", "Send each only once."),
    CONTRADICTION("contradicts another value", "Correct one of the two."),
    IMPLAUSIBLE("cannot be true", "Correct the value."),
    TOO_MANY("breaks more rules than are listed", "Correct what is listed and send the return again.");

    private final String reason;
    private final String remedy;

    ValueClass(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    String reason(String field) {
        return field + " " + reason + ".";
    }

    String remedy(String expectation) {
        return remedy.formatted(expectation);
    }
}
