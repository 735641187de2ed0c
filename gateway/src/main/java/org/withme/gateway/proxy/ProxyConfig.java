package org.withme.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Deadlines and connections towards the services. */
@ConfigMapping(prefix = "withme.gateway.proxy")
public interface ProxyConfig {

    /** The longest time until a connection to the service is made. */
    @WithDefault("2s")
    Duration connect();

    /** The longest time from the last byte of a request of at most 1 MiB to the first byte of the answer. */
    @WithDefault("5s")
    Duration firstByte();

    /** The longest time between two pieces of a body that is sent to us, and of a larger one until the answer: it is put away first. */
    @WithDefault("30s")
    Duration uploadIdle();

    /** The longest time for a whole body that is sent to us. */
    @WithDefault("15m")
    Duration uploadTotal();

    /** The longest time between two pieces of an answer. */
    @WithDefault("60s")
    Duration answerIdle();

    /** How long a service may ponder an {@code Expect: 100-continue} before the gateway answers it. */
    @WithDefault("1s")
    Duration expectation();

    /** Connections to one service per event loop. */
    @WithDefault("256")
    int connections();

    /** Requests that wait for such a connection; one more is refused with 503. */
    @WithDefault("512")
    int waiting();

    /** How long an unused connection to a service is kept. */
    @WithDefault("30s")
    Duration keepAlive();

    /** Request headers that services may see besides those of the API. */
    Optional<Set<String>> additionalHeaders();
}
