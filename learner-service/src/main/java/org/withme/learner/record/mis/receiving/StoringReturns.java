package org.withme.learner.record.mis.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.withme.platform.http.Idempotency;

/** The transaction in which a return becomes ours. */
@ApplicationScoped
class StoringReturns {

    private final Imports imports;
    private final Idempotency idempotency;

    StoringReturns(Imports imports, Idempotency idempotency) {
        this.imports = imports;
        this.idempotency = idempotency;
    }

    @Transactional
    ImportView store(ReceivedReturn received) {
        return idempotency.once(ImportView.class, () -> {
            imports.add(received);
            return imports.find(received.college().ukprn(), received.id()).orElseThrow();
        });
    }
}
