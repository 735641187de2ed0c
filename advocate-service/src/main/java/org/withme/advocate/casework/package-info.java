/**
 * Cases: an advocate beside a learner, accepted, active from the first attempt to speak with them, paused, closed with an
 * outcome, reopened. V1: accepting and reopening take one of the advocate's places, closing gives it back. V2: one open case per
 * learner. V4: no contact against do-not-contact; and to a learner who has left only in a way that their standing consent to
 * {@code outreach-after-leaving} by this college names, or where both agreed to meet. V5: notes and contacts are read by the
 * learner, the assigned advocate and the case supervisor of the college; W1: each case carries the words to show before somebody
 * writes. V6: what belongs to a case is reached through it. The plan is in the learner's words, and only they write it. Publishes
 * {@code advocacy.case-opened}, {@code -contact-logged}, {@code -learner-returned} and {@code -case-closed}. Other features use
 * {@link org.withme.advocate.casework.CaseAccess} and observe {@link org.withme.advocate.casework.CaseEnded}.
 */
package org.withme.advocate.casework;
