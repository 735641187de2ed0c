package org.withme.learner.people.person;

import java.util.Set;

/** Somebody who works with learners. {@code ukprn} is null for somebody of no college. */
public record Person(String subject, String displayName, String ukprn, Set<String> roles) {

    /** Whether this is staff of that college in that role. */
    public boolean is(String role, String college) {
        return roles.contains(role) && college.equals(ukprn);
    }
}
