package org.withme.learner.people.directory;

import java.util.Set;

/** A member of staff as the directory knows them; {@code ukprn} is null for somebody of no college. */
public record StaffMember(String subject, String displayName, String ukprn, Set<String> roles) {}
