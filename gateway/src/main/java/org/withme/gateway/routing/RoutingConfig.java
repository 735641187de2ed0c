package org.withme.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services behind the gateway and the bodies that their operations accept. */
@ConfigMapping(prefix = "withme.gateway")
public interface RoutingConfig {

    /** The services by their short name. */
    Map<String, UpstreamConfig> upstreams();

    BodiesConfig bodies();

    /** One service. */
    interface UpstreamConfig {

        /** Where it listens: scheme http, host and port, no path. */
        URI url();

        /** The paths that it answers, each with all below it. */
        List<String> prefixes();

        /** The name of its snapshots in contracts; by default the short name followed by {@code -service}. */
        Optional<String> contract();
    }

    /** How large bodies may be. */
    interface BodiesConfig {

        /** The limit of every operation that is not named below. */
        @WithDefault("1M")
        MemorySize limit();

        /** Operations that accept more, by a name of ours. */
        Map<String, LargeBodyConfig> large();
    }

    /** One operation that accepts more. */
    interface LargeBodyConfig {

        /** Its exact path. */
        String path();

        /** Content types that it accepts more of, each with its limit. */
        List<TypeLimitConfig> types();
    }

    /** The limit of one content type. */
    interface TypeLimitConfig {

        /** Without parameters, such as application/xml. */
        String type();

        MemorySize limit();
    }
}
