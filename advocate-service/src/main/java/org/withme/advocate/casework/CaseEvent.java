package org.withme.advocate.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.withme.platform.events.DomainEvent;

/** What happens in a case, in ids, classes and days; never a college, never a word that somebody wrote. */
sealed interface CaseEvent extends DomainEvent {

    /** {@code subject} is the advocate. */
    record CaseOpened(UUID stream, UUID caseId, UUID referralId, String subject) implements CaseEvent {
        @Override
        public String type() {
            return "advocacy.case-opened.v1";
        }
    }

    record ContactLogged(UUID stream, UUID caseId, UUID contactId, Channel channel, int attempt) implements CaseEvent {
        @Override
        public String type() {
            return "advocacy.contact-logged.v1";
        }
    }

    record LearnerReturned(UUID stream, UUID caseId, LocalDate returnedOn) implements CaseEvent {
        @Override
        public String type() {
            return "advocacy.learner-returned.v1";
        }
    }

    record CaseClosed(UUID stream, UUID caseId, Outcome outcome) implements CaseEvent {
        @Override
        public String type() {
            return "advocacy.case-closed.v1";
        }
    }
}
