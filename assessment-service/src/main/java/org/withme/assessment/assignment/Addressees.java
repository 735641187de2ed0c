package org.withme.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
     * @param all under the ids of today
     */
    record Meant(Set<UUID> all, Set<UUID> permitted) {}

    /**
     * @param group null for none
     * @throws Problem as if there were no such learner, or 422 if the group has none
     */
    Meant of(UUID group, List<UUID> named, String ukprn) {
        List<UUID> asked = Stream.concat(
                        named.stream().filter(Objects::nonNull),
                        group == null ? Stream.empty() : groups.of(group, ukprn).stream())
                .toList();
        Set<UUID> all = new LinkedHashSet<>(merges.survivorsOf(asked).values());
        Set<UUID> permitted = new LinkedHashSet<>(all);
        permitted.retainAll(access.whomToAssess(all));
        if (permitted.isEmpty() && named.isEmpty() && group != null) {
            throw Problem.at("/groupId", AssignmentRule.NO_SUCH_GROUP);
        }
        if (permitted.isEmpty() && !named.isEmpty()) {
            throw access.absent();
        }
        return new Meant(all, permitted);
    }
}
