package org.withme.samples.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

@ApplicationScoped
class TransactionalWalks {

    @Transactional
    void store() {}
}
