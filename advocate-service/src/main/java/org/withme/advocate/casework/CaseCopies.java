package org.withme.advocate.casework;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whole cases as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class CaseCopies {

    private static final int MOST_CASES = 100;
    private static final int MOST_ENTRIES = 1_000;

    private final Cases cases;
    private final CaseContacts contacts;
    private final CaseNotes notes;

    CaseCopies(Cases cases, CaseContacts contacts, CaseNotes notes) {
        this.cases = cases;
        this.contacts = contacts;
        this.notes = notes;
    }

    /** What a college keeps of a learner; the latest, and of what there is more. */
    public Copies of(UUID learner, String ukprn) {
        List<String> cut = new ArrayList<>();
        List<AdvocacyCase> found = most(MOST_CASES, cases.ofCollege(learner, ukprn, MOST_CASES + 1), "cases", cut);
        List<UUID> ids = found.stream().map(AdvocacyCase::id).toList();
        Map<UUID, List<ContactView>> contactsOf =
                most(MOST_ENTRIES, contacts.latest(ids, MOST_ENTRIES + 1), "contacts", cut).stream()
                        .map(CaseContact::view)
                        .collect(groupingBy(ContactView::caseId));
        Map<UUID, List<NoteView>> notesOf =
                most(MOST_ENTRIES, notes.latest(ids, MOST_ENTRIES + 1), "notes", cut).stream()
                        .map(CaseNote::view)
                        .collect(groupingBy(NoteView::caseId));
        return new Copies(
                found.stream()
                        .map(each -> new CaseCopyView(
                                each.view(),
                                each.planView(),
                                contactsOf.getOrDefault(each.id(), List.of()),
                                notesOf.getOrDefault(each.id(), List.of())))
                        .toList(),
                cut);
    }

    private static <T> List<T> most(int limit, List<T> rows, String name, List<String> cut) {
        if (rows.size() <= limit) {
            return rows;
        }
        cut.add(name);
        return rows.subList(0, limit);
    }

    /**
     * Cases, the latest first.
     *
     * @param cut of what there is more: cases, contacts or notes
     */
    public record Copies(List<CaseCopyView> cases, List<String> cut) {}
}
