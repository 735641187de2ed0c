package org.withme.advocate.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.withme.advocate.casework.CaseAccess;
import org.withme.advocate.casework.CaseAccess.CaseFile;
import org.withme.advocate.casework.CaseEnded;
import org.withme.advocate.representation.AuthorityEvent.AuthorityEnded;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The learner gives and takes back; a case that is closed takes all of it with it. */
@ApplicationScoped
class GivingAuthority {

    private final CaseAccess access;
    private final Authorities authorities;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    GivingAuthority(CaseAccess access, Authorities authorities, Idempotency idempotency, Outbox outbox, Clock clock) {
        this.access = access;
        this.authorities = authorities;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AuthorityView give(UUID caseId, GiveAuthority command) {
        CaseFile file = access.requireLearnersFile(caseId);
        return idempotency.onceFor(file.learner(), AuthorityView.class, () -> give(file, command));
    }

    /** Ending what has ended changes nothing. */
    @Transactional
    AuthorityView end(UUID caseId, UUID id) {
        CaseFile file = access.requireLearnersFile(caseId);
        Authority authority = authorities.of(caseId, id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        if (!authority.isEnded()) {
            authority.end(clock.instant());
            authorities.flush();
            outbox.append(authority.endedEvent(file.learnerOrigin()));
        }
        return authority.view(LocalDate.now(clock));
    }

    void endWithCase(@Observes CaseEnded ended) {
        Instant now = clock.instant();
        List<Authority> standing = authorities.notEnded(ended.caseId());
        standing.forEach(authority -> authority.end(now));
        authorities.flush();
        outbox.append(standing.stream()
                .map(authority -> authority.endedEvent(ended.learnerOrigin()))
                .toArray(AuthorityEnded[]::new));
    }

    private AuthorityView give(CaseFile file, GiveAuthority command) {
        LocalDate today = LocalDate.now(clock);
        AuthorityRules.check(command, today).orThrow();
        file.requireOpen();
        Authority authority = Authority.given(file, command.scope(), command.lastDay(today), clock.instant());
        authorities.persistAndFlush(authority);
        outbox.append(authority.givenEvent(file.learnerOrigin()));
        return authority.view(today);
    }
}
