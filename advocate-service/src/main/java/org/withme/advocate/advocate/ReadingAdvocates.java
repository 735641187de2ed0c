package org.withme.advocate.advocate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.withme.advocate.advocate.AdvocateAccess.Staff;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class ReadingAdvocates {

    private final AdvocateAccess access;
    private final Advocates advocates;
    private final Cursors cursors;

    ReadingAdvocates(AdvocateAccess access, Advocates advocates, Cursors cursors) {
        this.access = access;
        this.advocates = advocates;
        this.cursors = cursors;
    }

    @Transactional
    Page<AdvocateView> list(String cursor, Integer asked) {
        String ukprn = access.requireSupervisor().ukprn();
        String filter = "advocates?ukprn=" + ukprn;
        String after = cursors.position(filter, cursor).map(keys -> keys.get(0)).orElse("");
        Limit limit = Limit.of(asked);
        List<AdvocateView> rows = advocates.page(ukprn, after, limit.plusOne()).stream()
                .map(Advocate::view)
                .toList();
        return cursors.page(filter, limit, rows, row -> List.of(row.subject()));
    }

    @Transactional
    AdvocateView read(String subject) {
        Staff supervisor = access.requireSupervisor();
        return view(supervisor.ukprn(), subject);
    }

    @Transactional
    AdvocateView readOwn() {
        Staff advocate = access.requireAdvocate();
        return view(advocate.ukprn(), advocate.subject());
    }

    private AdvocateView view(String ukprn, String subject) {
        return advocates
                .of(ukprn, subject)
                .map(Advocate::view)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
