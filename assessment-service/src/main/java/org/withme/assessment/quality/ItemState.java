package org.withme.assessment.quality;

/** What became of a decision that was drawn. */
enum ItemState {
    /** It is to be judged a second time. */
    WAITS,
    AGREED,
    /** The second judgement is another; no reassessment is required yet. */
    DIFFERS,
    /** Somebody who has not judged it decides it again. */
    TO_BE_REASSESSED,
    REASSESSED,
    /** It was taken back, tried again or published before quality assurance was done with it, or the learner has left. */
    LAPSED
}
