package org.withme.learner.rights.disclosure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.withme.platform.identity.Caller;

/** That a safeguarding lead looked for a learner by name, and why. */
@Entity
@Table(name = "learner_search")
@Immutable
class LearnerSearch {

    @Id
    private UUID id;

    private String ukprn;
    private String reason;
    private String searchedBy;
    private Instant searchedAt;
    private int found;
    private String delayReason;
    private LocalDate reviewOn;

    protected LearnerSearch() {}

    static LearnerSearch made(SearchLearners command, Caller by, Instant at, int found) {
        LearnerSearch search = new LearnerSearch();
        search.id = UuidCreator.getTimeOrderedEpoch();
        search.ukprn = by.ukprn().orElseThrow();
        search.reason = command.reason();
        search.searchedBy = by.subject();
        search.searchedAt = at;
        search.found = found;
        if (command.delay() != null) {
            search.delayReason = command.delay().reason();
            search.reviewOn = command.delay().reviewOn();
        }
        return search;
    }

    UUID id() {
        return id;
    }

    String searchedBy() {
        return searchedBy;
    }

    LearnerSearchView view(DisclosureView.Somebody by) {
        return new LearnerSearchView(
                id, by, searchedAt, reason, found, reviewOn == null ? null : new Delay(delayReason, reviewOn));
    }
}
