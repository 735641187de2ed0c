package org.withme.advocate.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;

/** Notes are added and answered, never changed (V5); also in a closed case, so that the learner can contest one. */
@ApplicationScoped
class WritingNotes {

    private final CaseAccess access;
    private final CaseNotes notes;
    private final Idempotency idempotency;
    private final Clock clock;

    WritingNotes(CaseAccess access, CaseNotes notes, Idempotency idempotency, Clock clock) {
        this.access = access;
        this.notes = notes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    @Effort("case-note")
    NoteView write(UUID caseId, WriteNote command) {
        AdvocacyCase in = access.requireTakingPart(caseId);
        return idempotency.onceFor(in.learner(), NoteView.class, () -> write(in, command));
    }

    private NoteView write(AdvocacyCase in, WriteNote command) {
        CaseRules.check(command).orThrow();
        if (command.about() != null && notes.of(in.id(), command.about()).isEmpty()) {
            throw Problem.at("/about", CaseRule.NO_SUCH_NOTE);
        }
        CaseNote note = CaseNote.written(in.id(), command, access.party(in), clock.instant());
        notes.persistAndFlush(note);
        return note.view();
    }
}
