package org.withme.advocate.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.advocate.casework.CaseAccess.Party;
import org.withme.advocate.casework.CaseEvent.ContactLogged;

/** An attempt to speak with the learner; nothing in it ever changes. */
@Entity
@Table(name = "case_contact")
@Immutable
class CaseContact {

    @Id
    private UUID id;

    private UUID caseId;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private boolean reached;
    private String note;
    private Instant happenedAt;
    private Instant loggedAt;
    private String loggedBy;
    private String capacity;

    protected CaseContact() {}

    static CaseContact logged(UUID caseId, int attempt, Channel channel, LogContact command, Party by, Instant at) {
        CaseContact contact = new CaseContact();
        contact.id = UuidCreator.getTimeOrderedEpoch();
        contact.caseId = caseId;
        contact.attempt = attempt;
        contact.channel = channel;
        contact.reached = command.reached();
        contact.note = command.note();
        contact.happenedAt = command.happenedAt() == null ? at : command.happenedAt();
        contact.loggedAt = at;
        contact.loggedBy = by.subject();
        contact.capacity = by.capacity();
        return contact;
    }

    ContactLogged loggedEvent(UUID stream) {
        return new ContactLogged(stream, caseId, id, channel, attempt);
    }

    ContactView view() {
        return new ContactView(id, caseId, attempt, channel, reached, note, happenedAt, loggedAt, loggedBy, capacity);
    }
}
