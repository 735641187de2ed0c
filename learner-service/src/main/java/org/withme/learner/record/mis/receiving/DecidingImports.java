package org.withme.learner.record.mis.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** A person decides on a return that stopped (L7, L8); the MIS may take one back, which applies nothing. */
@ApplicationScoped
@Effort("records-import")
class DecidingImports {

    private static final Logger LOG = Logger.getLogger(DecidingImports.class);

    private final MisAccess access;
    private final Imports imports;
    private final Idempotency idempotency;
    private final Event<ImportDecided> decided;
    private final Clock clock;

    DecidingImports(
            MisAccess access, Imports imports, Idempotency idempotency, Event<ImportDecided> decided, Clock clock) {
        this.access = access;
        this.imports = imports;
        this.idempotency = idempotency;
        this.decided = decided;
        this.clock = clock;
    }

    @Transactional
    ImportView confirm(UUID id, Precondition precondition) {
        MisAccess.College college = access.requirePersonOfOwnCollege();
        ImportView current = toDecide(college, id);
        return idempotency.once(ImportView.class, () -> {
            precondition.matches(current);
            if (current.state() != ImportState.NEEDS_CONFIRMATION) {
                throw Problem.of(MisProblem.IMPORT_NOT_WAITING);
            }
            imports.confirm(id, college, clock.instant());
            decided.fire(new ImportDecided());
            LOG.infof("Return %s confirmed by %s", id, college.subject());
            return imports.find(college.ukprn(), id).orElseThrow();
        });
    }

    @Transactional
    ImportView discard(UUID id, Precondition precondition) {
        MisAccess.College college = access.requireOwnCollege();
        ImportView current = toDecide(college, id);
        return idempotency.once(ImportView.class, () -> {
            precondition.matches(current);
            if (current.state() != ImportState.NEEDS_CONFIRMATION && current.state() != ImportState.RECEIVED) {
                throw Problem.of(MisProblem.IMPORT_AT_WORK);
            }
            imports.discard(id, college, clock.instant());
            decided.fire(new ImportDecided());
            LOG.infof("Return %s discarded by %s", id, college.subject());
            return imports.find(college.ukprn(), id).orElseThrow();
        });
    }

    private ImportView toDecide(MisAccess.College college, UUID id) {
        return imports.findToDecide(college.ukprn(), id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
