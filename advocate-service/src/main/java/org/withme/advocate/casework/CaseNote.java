package org.withme.advocate.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.advocate.casework.CaseAccess.Party;

/** A note in a case; nothing in it ever changes. */
@Entity
@Table(name = "case_note")
@Immutable
class CaseNote {

    @Id
    private UUID id;

    private UUID caseId;
    private UUID about;
    private String words;
    private Instant writtenAt;
    private String writtenBy;
    private String capacity;

    protected CaseNote() {}

    static CaseNote written(UUID caseId, WriteNote command, Party by, Instant at) {
        CaseNote note = new CaseNote();
        note.id = UuidCreator.getTimeOrderedEpoch();
        note.caseId = caseId;
        note.about = command.about();
        note.words = command.words();
        note.writtenAt = at;
        note.writtenBy = by.subject();
        note.capacity = by.capacity();
        return note;
    }

    NoteView view() {
        return new NoteView(id, caseId, about, words, writtenAt, writtenBy, capacity);
    }
}
