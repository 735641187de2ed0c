package org.withme.learner.record.mis.working;

import java.time.Duration;
import org.withme.learner.record.mis.receiving.MisConfig;

/** The real configuration, but with transactions of two learners. */
record SmallChunks(MisConfig real) implements MisConfig {

    @Override
    public Limits limits() {
        return real.limits();
    }

    @Override
    public Brake brake() {
        return real.brake();
    }

    @Override
    public Duration keepFor() {
        return real.keepFor();
    }

    @Override
    public Years years() {
        return real.years();
    }

    @Override
    public Worker worker() {
        return new Worker() {
            @Override
            public boolean enabled() {
                return real.worker().enabled();
            }

            @Override
            public Duration poll() {
                return real.worker().poll();
            }

            @Override
            public int chunk() {
                return 2;
            }

            @Override
            public int attempts() {
                return real.worker().attempts();
            }

            @Override
            public Duration retryAfter() {
                return real.worker().retryAfter();
            }
        };
    }
}
