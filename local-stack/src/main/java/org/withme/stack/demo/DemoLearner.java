package org.withme.stack.demo;

import static org.withme.stack.demo.DemoCollege.ASHDOWN;
import static org.withme.stack.demo.DemoCollege.BRACKENFELL;

import java.util.List;

/** A learner of a return who signs in with an easy name. */
record DemoLearner(String username, DemoCollege college, int position) {

    static final List<DemoLearner> ALL = List.of(
            new DemoLearner("learner", ASHDOWN, 0),
            new DemoLearner("learner2", ASHDOWN, 1),
            new DemoLearner("other-learner", BRACKENFELL, 0));

    String reference() {
        return college.firstReturn().reference(position);
    }
}
