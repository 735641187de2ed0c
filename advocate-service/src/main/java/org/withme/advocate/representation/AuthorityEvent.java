package org.withme.advocate.representation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What the services hear in which an advocate speaks; {@code subject} is the advocate. */
sealed interface AuthorityEvent extends DomainEvent {

    record AuthorityGiven(
            UUID stream, UUID authorityId, UUID caseId, String subject, List<String> scope, LocalDate expiresOn)
            implements AuthorityEvent {
        @Override
        public String type() {
            return "advocacy.authority-given.v1";
        }
    }

    record AuthorityEnded(UUID stream, UUID authorityId, UUID caseId, String subject) implements AuthorityEvent {
        @Override
        public String type() {
            return "advocacy.authority-ended.v1";
        }
    }
}
