package org.withme.learner.learning.tutorial;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What a learner said their tutorial was worth. */
@Embeddable
class Rating {

    @Enumerated(EnumType.STRING)
    private WorthIt worthIt;

    private String worthWords;
    private Instant ratedAt;

    protected Rating() {}

    static Rating of(RateTutorial said, Instant at) {
        Rating rating = new Rating();
        rating.worthIt = said.worthIt();
        rating.worthWords = said.words();
        rating.ratedAt = at;
        return rating;
    }

    WorthIt worthIt() {
        return worthIt;
    }

    String words() {
        return worthWords;
    }
}
