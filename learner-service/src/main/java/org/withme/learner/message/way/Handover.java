package org.withme.learner.message.way;

/** What became of the handing over. */
public sealed interface Handover {

    /** The carrier has it. */
    record Accepted() implements Handover {}

    /** The carrier will never take it; the way to this address closes. @param reason a stable code, no personal data */
    record Refused(String reason) implements Handover {}

    /** Certainly not taken; may be tried again. */
    record NotNow(String reason) implements Handover {}

    /** The connection ended when the carrier may have taken it. */
    record Unknown() implements Handover {}
}
