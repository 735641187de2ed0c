package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.withme.platform.grants.Merges;
import org.withme.platform.problem.Problem;

/** For whom something is to be set: the learners of a group and those who are named. */
@ApplicationScoped
class Addressees {

    private final AssignmentAccess access;
    private final GroupLearners groups;
    private final Merges merges;

    Addressees(AssignmentAccess access, GroupLearners groups, Merges merges) {
        this.access = access;
        this.groups = groups;
        this.merges = merges;
    }

    /**
     * Who is meant, and who of them may be assessed.
     *
     * @param permitted under the ids of today
     * @param answered under the ids of today too, but who may not be assessed under the id by which they were named: who was
     *     merged into whom, and who else is in the group, is not the caller's to know
     */
    record Meant(Set<UUID> permitted, Set<UUID> answered) {}

    /**
     * @param group null for none
     * @throws Problem as if there were no such learner, or 422 if the group has none
     */
    Meant of(UUID group, List<UUID> named, String ukprn) {
        if (named.size() > AssignmentRules.MOST_LEARNERS) {
            throw Problem.at("/learnerIds", AssignmentRule.TOO_MANY_LEARNERS);
        }
        Map<UUID, UUID> today =
                merges.survivorsOf(named.stream().filter(Objects::nonNull).toList());
        Set<UUID> all = new LinkedHashSet<>(today.values());
        if (group != null) {
            all.addAll(groups.of(group, ukprn));
        }
        Set<UUID> permitted = new LinkedHashSet<>(all);
        permitted.retainAll(access.whomToAssess(all));
        if (permitted.isEmpty() && named.isEmpty() && group != null) {
            throw Problem.at("/groupId", AssignmentRule.NO_SUCH_GROUP);
        }
        if (permitted.isEmpty() && !named.isEmpty()) {
            throw access.absent();
        }
        Set<UUID> answered = new LinkedHashSet<>();
        today.forEach((sent, survivor) -> answered.add(permitted.contains(survivor) ? survivor : sent));
        answered.addAll(permitted);
        return new Meant(permitted, answered);
    }
}
