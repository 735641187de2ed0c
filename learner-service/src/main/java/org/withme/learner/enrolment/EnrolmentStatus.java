package org.withme.learner.enrolment;

/** Completion status of an ILR learning aim (CompStatus). */
enum EnrolmentStatus {
    CONTINUING(1),
    COMPLETED(2),
    WITHDRAWN(3),
    ON_BREAK(6);

    private final int code;

    EnrolmentStatus(int code) {
        this.code = code;
    }

    static EnrolmentStatus of(int code) {
        for (EnrolmentStatus status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalStateException("Not a completion status of the ILR: " + code);
    }
}
