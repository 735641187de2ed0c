package org.withme.iag.followup;

/** Where a follow-up stands. */
enum FollowUpState {
    DUE,
    CANCELLED,
    DONE
}
