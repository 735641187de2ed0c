package org.withme.learner.people.group;

import org.withme.learner.people.rows.LearnerReference;
import org.withme.platform.problem.Violations;

/** What a row must keep to by itself. */
final class GroupRules {

    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_USERNAME = 255;

    private GroupRules() {}

    static Violations check(GroupRow row) {
        return new Violations()
                .requiredText("/group", row.group(), LONGEST_REFERENCE, "Send your own reference for the group.")
                .text("/name", row.name(), LONGEST_NAME)
                .text("/staff", row.staff(), LONGEST_USERNAME)
                .text("/learner", row.learner(), LearnerReference.LONGEST)
                .addIf(row.staff() != null && row.learner() != null, "", GroupRule.TWO_PEOPLE);
    }
}
