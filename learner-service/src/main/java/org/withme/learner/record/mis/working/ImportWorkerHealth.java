package org.withme.learner.record.mis.working;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the import worker of this instance is alive. No matter of readiness: returns are still taken in. */
@Wellness
@ApplicationScoped
class ImportWorkerHealth implements HealthCheck {

    private final ImportWorker worker;

    ImportWorkerHealth(ImportWorker worker) {
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("import-worker")
                .status(worker.isWell())
                .build();
    }
}
