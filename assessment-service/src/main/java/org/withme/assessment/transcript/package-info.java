/**
 * A learner's transcript (A12, P15, P16): every published result that counts, each criterion with whose it is, who decided it and
 * what was assured, and whether the result travels; as JSON, as a page that prints, and as a tagged PDF. It is made of published
 * results alone, so nothing of a judgement that is not published can be in it. Who reads it reads what they would read result by
 * result: the learner and an advocate with authority all of them, staff those of their own college.
 */
package org.withme.assessment.transcript;
