package org.withme.learner.people.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.withme.learner.people.access.ActingCollege;
import org.withme.learner.people.access.CollegeAccess;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.learner.people.person.Person;
import org.withme.platform.effort.Effort;
import org.withme.platform.identity.Roles;

/** Finds the staff, who may only be known to the directory, before the transaction of {@link KeepingGroups} begins. */
@ApplicationScoped
@Effort("team-naming")
class LoadingGroups {

    private final CollegeAccess access;
    private final GroupRows rows;
    private final AccountDirectory directory;
    private final KeepingGroups keeping;

    LoadingGroups(CollegeAccess access, GroupRows rows, AccountDirectory directory, KeepingGroups keeping) {
        this.access = access;
        this.rows = rows;
        this.directory = directory;
        this.keeping = keeping;
    }

    GroupsLoaded load(LoadGroups command, InputStream body) {
        ActingCollege college = access.requireOwn("groups", Roles.MIS_CLIENT, Roles.MIS_ADMINISTRATOR);
        List<ReadRow> read = rows.read(command.format(), body);
        return keeping.load(command, read, staff(college.ukprn(), read));
    }

    /** Those of the names who are staff of the college; somebody unknown and somebody of another college are alike. */
    private Map<String, Person> staff(String ukprn, List<ReadRow> read) {
        Set<String> names = read.stream()
                .filter(row -> row.faults().isEmpty())
                .map(row -> row.row().staff())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Person> found = new HashMap<>();
        names.forEach(name -> directory
                .staffByUsername(name)
                .filter(staff -> ukprn.equals(staff.ukprn()))
                .ifPresent(staff -> found.put(
                        name, new Person(staff.subject(), staff.displayName(), staff.ukprn(), staff.roles()))));
        return found;
    }
}
