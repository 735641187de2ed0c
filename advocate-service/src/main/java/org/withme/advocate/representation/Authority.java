package org.withme.advocate.representation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.advocate.casework.CaseAccess.CaseFile;
import org.withme.advocate.representation.AuthorityEvent.AuthorityEnded;
import org.withme.advocate.representation.AuthorityEvent.AuthorityGiven;

/** What the learner lets their advocate speak in, until when. */
@Entity
@Table(name = "authority")
class Authority {

    @Id
    private UUID id;

    private UUID caseId;
    private String subject;
    private List<String> scope;
    private LocalDate expiresOn;
    private Instant givenAt;
    private Instant endedAt;

    @Version
    private long version;

    protected Authority() {}

    static Authority given(CaseFile file, List<String> scope, LocalDate lastDay, Instant at) {
        Authority authority = new Authority();
        authority.id = UuidCreator.getTimeOrderedEpoch();
        authority.caseId = file.id();
        authority.subject = file.advocate();
        authority.scope = scope.stream().sorted().toList();
        authority.expiresOn = lastDay;
        authority.givenAt = at;
        return authority;
    }

    void end(Instant at) {
        endedAt = at;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    AuthorityGiven givenEvent(UUID stream) {
        return new AuthorityGiven(stream, id, caseId, subject, scope, expiresOn);
    }

    AuthorityEnded endedEvent(UUID stream) {
        return new AuthorityEnded(stream, id, caseId, subject);
    }

    AuthorityView view(LocalDate today) {
        return new AuthorityView(id, caseId, subject, List.copyOf(scope), state(today), expiresOn, givenAt, endedAt);
    }

    private String state(LocalDate today) {
        if (isEnded()) {
            return "ENDED";
        }
        return expiresOn.isBefore(today) ? "EXPIRED" : "STANDING";
    }
}
