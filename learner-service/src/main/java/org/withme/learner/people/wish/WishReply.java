package org.withme.learner.people.wish;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered to a wish. */
@Schema(name = "WishReply")
enum WishReply {
    DONE(WishState.DONE),
    TRYING(WishState.TRYING),
    NOT_POSSIBLE(WishState.NOT_POSSIBLE);

    private final WishState state;

    WishReply(WishState state) {
        this.state = state;
    }

    /** Where the wish stands with it. */
    WishState state() {
        return state;
    }
}
