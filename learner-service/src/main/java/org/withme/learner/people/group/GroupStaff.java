package org.withme.learner.people.group;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.directory.AccountDirectory;
import org.withme.learner.people.person.Person;

/** Finds staff by the names with which they sign in; not within a transaction, because the directory is asked. */
@Singleton
class GroupStaff {

    private final AccountDirectory directory;

    GroupStaff(AccountDirectory directory) {
        this.directory = directory;
    }

    /**
     * Those of the names who are staff of the college; somebody unknown and somebody of another college are alike.
     *
     * @param ukprn null for staff of any college
     */
    Map<String, Person> named(@Nullable String ukprn, Collection<String> names) {
        Map<String, Person> found = new HashMap<>();
        new LinkedHashSet<>(names).forEach(name -> directory
                .staffByUsername(name)
                .filter(staff -> ukprn == null ? staff.ukprn() != null : ukprn.equals(staff.ukprn()))
                .ifPresent(staff -> found.put(name, Person.of(staff))));
        return found;
    }
}
