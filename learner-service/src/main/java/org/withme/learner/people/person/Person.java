package org.withme.learner.people.person;

import java.util.Set;
import org.withme.learner.people.directory.StaffMember;
import org.withme.platform.identity.Roles;

/** Somebody who works with learners. {@code ukprn} is null for somebody of no college. */
public record Person(String subject, String displayName, String ukprn, Set<String> roles) {

    /** Staff as the account directory knows them now. */
    public static Person of(StaffMember staff) {
        return new Person(staff.subject(), staff.displayName(), staff.ukprn(), staff.roles());
    }

    /** Whether this is staff of that college in that role. */
    public boolean is(String role, String college) {
        return roles.contains(role) && college.equals(ukprn);
    }

    /** Whether a college opened the account and nobody has signed in with it yet: its provider says the roles then (L37). */
    public boolean hasNoRoleYet() {
        return ukprn != null && roles.stream().noneMatch(Roles.OF_A_COLLEGE::contains);
    }
}
