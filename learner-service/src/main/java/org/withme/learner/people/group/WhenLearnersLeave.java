package org.withme.learner.people.group;

import java.util.UUID;

/** What follows from it that learners have left a group, in the same transaction. */
public interface WhenLearnersLeave {

    void left(UUID group);
}
