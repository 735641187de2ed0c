package org.withme.platform.authority;

import java.util.UUID;

/** What is needed of {@code advocacy.authority-ended.v1}. */
record AuthorityEnded(UUID authorityId) {

    AuthorityEnded {
        if (authorityId == null) {
            throw new IllegalArgumentException("An end says of which authority");
        }
    }
}
