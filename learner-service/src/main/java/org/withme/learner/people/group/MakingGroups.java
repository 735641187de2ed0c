package org.withme.learner.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.access.ActingCollege;
import org.withme.platform.effort.Effort;

/** Finds the staff, who may only be known to the directory, before the transaction of {@link KeepingMadeGroups} begins. */
@ApplicationScoped
@Effort("team-naming")
class MakingGroups {

    private final GroupAccess access;
    private final GroupStaff staff;
    private final KeepingMadeGroups keeping;

    MakingGroups(GroupAccess access, GroupStaff staff, KeepingMadeGroups keeping) {
        this.access = access;
        this.staff = staff;
        this.keeping = keeping;
    }

    /** @param ukprn whose group it becomes; null for nobody's college */
    GroupView make(@Nullable String ukprn, MakeGroup command) {
        ActingCollege maker = access.requireMaker(ukprn);
        GroupRules.check(command, maker).orThrow();
        return keeping.make(ukprn, command, staff.named(ukprn, command.people().staff()));
    }

    GroupView change(@Nullable String ukprn, UUID group, ChangeGroup command) {
        access.requireMaker(ukprn);
        GroupRules.check(command).orThrow();
        List<String> names = Stream.of(command.whoJoins(), command.whoLeaves())
                .flatMap(people -> people.staff().stream())
                .toList();
        return keeping.change(ukprn, group, command, staff.named(ukprn, names));
    }
}
