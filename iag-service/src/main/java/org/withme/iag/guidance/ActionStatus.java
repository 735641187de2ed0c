package org.withme.iag.guidance;

/** How far what was agreed has come; the code is the National Careers Service's action status. */
public enum ActionStatus {
    NOT_STARTED(1),
    IN_PROGRESS(2),
    COMPLETED(3),
    NO_LONGER_APPLICABLE(99);

    private final int code;

    ActionStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
