package org.withme.iag.guidance;

/** What a session was. */
enum SessionKind {
    /** Advice: it starts from an ambition (I3). */
    GUIDANCE,
    /** A bus pass, a bursary, a crisis: never gated. */
    ENQUIRY
}
