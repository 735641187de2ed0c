package org.withme.learner.people.group;

import static org.withme.platform.identity.Roles.MIS_ADMINISTRATOR;
import static org.withme.platform.identity.Roles.TUTOR;

import java.util.List;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.rows.LearnerReference;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a row, or a request about one group, must keep to by itself. */
final class GroupRules {

    private static final int LONGEST_REFERENCE = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_USERNAME = 255;

    private GroupRules() {}

    /** What a new group must keep to, before anybody is looked for. */
    static Violations check(MakeGroup command, ActingCollege maker) {
        GroupKind kind = command.kindOrCommunity();
        return new Violations()
                .requiredText("/name", command.name(), LONGEST_NAME, "Send what people call the group.")
                .addIf(!mayMake(maker, kind), "/kind", GroupRule.OPENS_RECORDS)
                .addAll(check("", command.people()));
    }

    static Violations check(ChangeGroup command) {
        return new Violations()
                .text("/name", command.name(), LONGEST_NAME)
                .addAll(check("/joining", command.whoJoins()))
                .addAll(check("/leaving", command.whoLeaves()));
    }

    private static boolean mayMake(ActingCollege maker, GroupKind kind) {
        return kind.role().isEmpty() || List.of(MIS_ADMINISTRATOR, TUTOR).contains(maker.capacity());
    }

    private static Violations check(String pointer, GroupPeople people) {
        Violations faults = new Violations()
                .addIf(people.staff().size() > GroupPeople.MOST_STAFF, pointer + "/staff", GroupRule.TOO_MANY_STAFF)
                .addIf(
                        people.learners().size() > GroupPeople.MOST_LEARNERS,
                        pointer + "/learners",
                        GroupRule.TOO_MANY_LEARNERS);
        for (int at = 0; at < people.staff().size(); at++) {
            String name = people.staff().get(at);
            faults.addIf(name == null, pointer + "/staff/" + at, StandardRule.NULL_ITEM)
                    .text(pointer + "/staff/" + at, name, LONGEST_USERNAME);
        }
        for (int at = 0; at < people.learners().size(); at++) {
            faults.addIf(people.learners().get(at) == null, pointer + "/learners/" + at, StandardRule.NULL_ITEM);
        }
        return faults;
    }

    static Violations check(GroupRow row) {
        return new Violations()
                .requiredText("/group", row.group(), LONGEST_REFERENCE, "Send your own reference for the group.")
                .text("/name", row.name(), LONGEST_NAME)
                .text("/staff", row.staff(), LONGEST_USERNAME)
                .text("/learner", row.learner(), LearnerReference.LONGEST)
                .addIf(row.staff() != null && row.learner() != null, "", GroupRule.TWO_PEOPLE);
    }
}
