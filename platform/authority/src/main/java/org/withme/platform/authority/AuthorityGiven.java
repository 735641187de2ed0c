package org.withme.platform.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is needed of {@code advocacy.authority-given.v1}. An authority without its person, its scope or its end is
 * refused, never taken as wider.
 */
record AuthorityGiven(UUID authorityId, String subject, List<String> scope, LocalDate expiresOn) {

    AuthorityGiven {
        if (authorityId == null || subject == null || subject.isBlank() || scope == null || expiresOn == null) {
            throw new IllegalArgumentException("An authority says who may do what, and until when");
        }
    }
}
