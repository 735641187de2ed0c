package org.withme.gateway.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what went wrong on the way to a service. */
@Singleton
class ProxyMetrics {

    private final MeterRegistry registry;

    ProxyMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param kind a word of ours, from a short fixed list */
    void failure(String upstream, String kind) {
        Counter.builder("withme.gateway.failures")
                .description("Exchanges that did not end with a whole answer of the service")
                .tag("upstream", upstream)
                .tag("kind", kind)
                .register(registry)
                .increment();
    }
}
