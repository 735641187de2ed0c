package org.withme.samples.undecided;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.withme.platform.access.Access;

@ApplicationScoped
class PlanningWalks {

    private final Access access;

    PlanningWalks(Access access) {
        this.access = access;
    }

    String never() {
        return "walk".trim();
    }

    String late() {
        String walk = "walk".trim();
        access.require("may plan");
        return walk;
    }

    @Transactional
    void cancelAll() {
        "walk".trim();
    }
}
