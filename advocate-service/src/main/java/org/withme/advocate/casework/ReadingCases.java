package org.withme.advocate.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class ReadingCases {

    private final CaseAccess access;
    private final Cases cases;
    private final CaseContacts contacts;
    private final CaseNotes notes;
    private final Cursors cursors;

    ReadingCases(CaseAccess access, Cases cases, CaseContacts contacts, CaseNotes notes, Cursors cursors) {
        this.access = access;
        this.cases = cases;
        this.contacts = contacts;
        this.notes = notes;
        this.cursors = cursors;
    }

    @Transactional
    Page<CaseSummary> list(boolean withClosed, String cursor, Integer asked) {
        Cases.Filter which = access.requireListing(withClosed);
        String filter = "cases?" + which;
        Optional<Cases.Position> after = cursors.position(filter, cursor).map(Cases.Position::of);
        Limit limit = Limit.of(asked);
        List<CaseSummary> rows = cases.page(which, after.orElse(null), limit.plusOne()).stream()
                .map(AdvocacyCase::summary)
                .toList();
        Page<CaseSummary> page = cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.openedAt().toString(), row.id().toString()));
        access.recordRead(page.items().stream().map(CaseSummary::learnerId).toList());
        return page;
    }

    @Transactional
    CaseView read(UUID id) {
        return access.requireReading(id).view();
    }

    @Transactional
    PlanView plan(UUID id) {
        return access.requireReading(id).planView();
    }

    @Transactional
    Page<ContactView> contacts(UUID id, String cursor, Integer asked) {
        access.requireReading(id);
        String filter = "contacts?case=" + id;
        int before = cursors.position(filter, cursor)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(Integer.MAX_VALUE);
        Limit limit = Limit.of(asked);
        List<ContactView> rows = contacts.page(id, before, limit.plusOne()).stream()
                .map(CaseContact::view)
                .toList();
        return cursors.page(filter, limit, rows, row -> List.of(Integer.toString(row.attempt())));
    }

    @Transactional
    ContactView contact(UUID id, UUID contactId) {
        access.requireReading(id);
        return contacts.of(id, contactId)
                .map(CaseContact::view)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    @Transactional
    Page<NoteView> notes(UUID id, String cursor, Integer asked) {
        access.requireReading(id);
        String filter = "notes?case=" + id;
        Optional<CaseNotes.Position> after = cursors.position(filter, cursor).map(CaseNotes.Position::of);
        Limit limit = Limit.of(asked);
        List<NoteView> rows = notes.page(id, after.orElse(null), limit.plusOne()).stream()
                .map(CaseNote::view)
                .toList();
        return cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.writtenAt().toString(), row.id().toString()));
    }

    @Transactional
    NoteView note(UUID id, UUID noteId) {
        access.requireReading(id);
        return notes.of(id, noteId).map(CaseNote::view).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
