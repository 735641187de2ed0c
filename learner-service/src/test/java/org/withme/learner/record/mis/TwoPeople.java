package org.withme.learner.record.mis;

import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import org.withme.learner.record.mis.reading.ALearner;

/** Olive and Nia, whom a college states under one reference, each with a ULN of their own. */
record TwoPeople(String olivesUln, String niasUln) {

    ALearner olive() {
        return learner("A1")
                .uln(olivesUln)
                .named("Olive", "First")
                .born("2008-05-05")
                .on(aim("60000001"));
    }

    ALearner oliveSince2024(String reference) {
        return learner(reference)
                .uln(olivesUln)
                .named("Olive", "First")
                .born("2008-05-05")
                .on(aim("60000001").from("2024-09-09"));
    }

    ALearner nia() {
        return learner("A1")
                .uln(niasUln)
                .named("Nia", "Second")
                .born("1979-11-11")
                .on(aim("60000002"));
    }
}
