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

    /** By their short name. */
    Map<String, UpstreamConfig> upstreams();

    BodiesConfig bodies();

    /** One service. */
    interface UpstreamConfig {

        /** Where the service with this short name listens: scheme http, host and port, no path. */
        URI url();

        /** The paths that the service answers, each with all below it. */
        List<String> prefixes();

        /** The name of the service's snapshots in contracts; by default the short name followed by {@code -service}. */
        Optional<String> contract();
    }

    /** How large bodies may be. */
    interface BodiesConfig {

        /** How large the body of a request may be, where nothing else is set for its operation. */
        @WithDefault("1M")
        MemorySize limit();

        /** Operations that accept more, by a name of ours. */
        Map<String, LargeBodyConfig> large();
    }

    /** One operation that accepts more. */
    interface LargeBodyConfig {

        /** The exact path of an operation that accepts larger bodies; a name in braces stands for one segment of any content. */
        String path();

        List<TypeLimitConfig> types();
    }

    /** The limit of one content type. */
    interface TypeLimitConfig {

        /** A content type that it accepts larger bodies of, without parameters, such as application/xml. */
        String type();

        /** How large such a body may be. */
        MemorySize limit();
    }
}
