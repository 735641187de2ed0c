package org.withme.stack.demo;

import static org.withme.stack.demo.DemoCollege.ASHDOWN;
import static org.withme.stack.demo.DemoCollege.BRACKENFELL;

import java.util.List;

/** A learner of a return who signs in with an easy name. */
record DemoLearner(String username, DemoCollege college, int position, String mentor) {

    static final List<DemoLearner> ALL = List.of(
            new DemoLearner("learner", ASHDOWN, 0, "mentor"),
            new DemoLearner("learner2", ASHDOWN, 1, "mentor"),
            new DemoLearner("other-learner", BRACKENFELL, 0, "other-mentor"));

    String reference() {
        return college.firstReturn().reference(position);
    }
}
