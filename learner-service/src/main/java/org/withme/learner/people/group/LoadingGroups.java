package org.withme.learner.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.person.Person;
import org.withme.learner.people.rows.ReadRow;
import org.withme.learner.people.rows.RowReader;
import org.withme.learner.people.rows.RowShape;
import org.withme.platform.effort.Effort;
import org.withme.platform.identity.Roles;

/** Finds the staff, who may only be known to the directory, before the transaction of {@link KeepingGroups} begins. */
@ApplicationScoped
@Effort("team-naming")
class LoadingGroups {

    /** So many are one transaction, in which nobody waits noticeably for a learner of it. */
    static final int MOST = 5_000;

    private static final RowShape<GroupRow> SHAPE =
            new RowShape<>(GroupRow.class, GroupRules::check, MOST, 4 * 1024 * 1024);

    private final CollegeAccess access;
    private final RowReader rows;
    private final GroupStaff staff;
    private final KeepingGroups keeping;

    LoadingGroups(CollegeAccess access, RowReader rows, GroupStaff staff, KeepingGroups keeping) {
        this.access = access;
        this.rows = rows;
        this.staff = staff;
        this.keeping = keeping;
    }

    GroupsLoaded load(LoadGroups command, InputStream body) {
        ActingCollege college = access.requireOwn("groups", Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        List<ReadRow<GroupRow>> read = rows.read(command.format(), body, SHAPE).toList();
        return keeping.load(command, read, staff(college.ukprn(), read));
    }

    private Map<String, Person> staff(String ukprn, List<ReadRow<GroupRow>> read) {
        return staff.named(
                ukprn,
                read.stream()
                        .filter(row -> row.faults().isEmpty())
                        .map(row -> row.row().staff())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
