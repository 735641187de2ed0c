package org.withme.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where the gateway listens and what it bears. */
@ConfigMapping(prefix = "withme.gateway.door")
public interface DoorConfig {

    /** The address that callers connect to. */
    String host();

    /** The port that callers connect to; 0 takes a free one. */
    int port();

    /** Event loops that accept connections; by default one per processor. */
    OptionalInt listeners();

    /** How long the first line of a request may be: method and address. */
    @WithDefault("8K")
    MemorySize requestLine();

    /** How large all headers of a request together may be. */
    @WithDefault("16K")
    MemorySize headers();

    /** Connections at once, per listener; one more is closed. */
    @WithDefault("8192")
    int connections();

    /** How long a connection may take to bring the whole head of its next request. */
    @WithDefault("60s")
    Duration head();

    /** Paths of which the log tells nothing, whoever calls them. */
    Pattern unlogged();

    /** How long the calls under way may take to end when the gateway stops. */
    @WithDefault("10s")
    Duration leaving();
}
