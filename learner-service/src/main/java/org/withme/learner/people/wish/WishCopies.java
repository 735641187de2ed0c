package org.withme.learner.people.wish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Wishes as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class WishCopies {

    private final Wishes wishes;
    private final WishViews views;

    WishCopies(Wishes wishes, WishViews views) {
        this.wishes = wishes;
        this.views = views;
    }

    /** What was wished of a college, the latest first; without what the learner struck out. */
    public List<WishView> latest(UUID learner, String ukprn, int limit) {
        return views.views(wishes.latest(learner, ukprn, limit));
    }
}
