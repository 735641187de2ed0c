package org.withme.samples.effortless;

import jakarta.enterprise.context.ApplicationScoped;
import org.withme.platform.effort.Effort;

@ApplicationScoped
class PlanningWalks {

    String forNothing(String command) {
        return command.trim();
    }

    @Effort("walk-planning")
    String forAPurpose(String command) {
        return command.trim();
    }
}
