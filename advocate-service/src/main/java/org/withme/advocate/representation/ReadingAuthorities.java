package org.withme.advocate.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.advocate.casework.CaseAccess;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class ReadingAuthorities {

    private final CaseAccess access;
    private final Authorities authorities;
    private final Cursors cursors;
    private final Clock clock;

    ReadingAuthorities(CaseAccess access, Authorities authorities, Cursors cursors, Clock clock) {
        this.access = access;
        this.authorities = authorities;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<AuthorityView> list(UUID caseId, String cursor, Integer asked) {
        access.requireReadingFile(caseId);
        String filter = "authorities?case=" + caseId;
        Optional<Authorities.Position> after = cursors.position(filter, cursor).map(Authorities.Position::of);
        Limit limit = Limit.of(asked);
        LocalDate today = LocalDate.now(clock);
        List<AuthorityView> rows = authorities.page(caseId, after.orElse(null), limit.plusOne()).stream()
                .map(authority -> authority.view(today))
                .toList();
        return cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.givenAt().toString(), row.id().toString()));
    }

    @Transactional
    AuthorityView read(UUID caseId, UUID id) {
        access.requireReadingFile(caseId);
        return authorities
                .of(caseId, id)
                .map(authority -> authority.view(LocalDate.now(clock)))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
