package org.withme.advocate.casework;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.advocate.referral.AgreedReferrals;
import org.withme.platform.grants.Truncation;
import org.withme.platform.said.SaidView;

/** Whole cases as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class CaseCopies {

    private static final int MOST_CASES = 100;
    private static final int MOST_ENTRIES = 1_000;

    private final Cases cases;
    private final CaseContacts contacts;
    private final CaseNotes notes;
    private final AgreedReferrals referrals;

    CaseCopies(Cases cases, CaseContacts contacts, CaseNotes notes, AgreedReferrals referrals) {
        this.cases = cases;
        this.contacts = contacts;
        this.notes = notes;
        this.referrals = referrals;
    }

    /** What a college keeps of a learner; the latest, and of what there is more. */
    public Copies of(UUID learner, String ukprn) {
        Truncation truncation = new Truncation();
        List<AdvocacyCase> found =
                truncation.atMost(MOST_CASES, "cases", cases.ofCollege(learner, ukprn, MOST_CASES + 1));
        Map<UUID, SaidView> said =
                referrals.said(found.stream().map(AdvocacyCase::referralId).toList());
        List<UUID> ids = found.stream().map(AdvocacyCase::id).toList();
        Map<UUID, List<ContactView>> contactsOf =
                truncation.atMost(MOST_ENTRIES, "contacts", contacts.latest(ids, MOST_ENTRIES + 1)).stream()
                        .map(CaseContact::view)
                        .collect(groupingBy(ContactView::caseId));
        Map<UUID, List<NoteView>> notesOf =
                truncation.atMost(MOST_ENTRIES, "notes", notes.latest(ids, MOST_ENTRIES + 1)).stream()
                        .map(CaseNote::view)
                        .collect(groupingBy(NoteView::caseId));
        return new Copies(
                found.stream()
                        .map(each -> new CaseCopyView(
                                each.view(),
                                said.get(each.referralId()),
                                each.planView(),
                                contactsOf.getOrDefault(each.id(), List.of()),
                                notesOf.getOrDefault(each.id(), List.of())))
                        .toList(),
                truncation.names());
    }

    /**
     * Cases, the latest first.
     *
     * @param truncation of what there is more: cases, contacts or notes
     */
    public record Copies(List<CaseCopyView> cases, List<String> truncation) {}
}
