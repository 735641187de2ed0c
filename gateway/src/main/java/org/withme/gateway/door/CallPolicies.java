package org.withme.gateway.door;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.gateway.admission.Cors;
import org.withme.gateway.admission.RateLimits;
import org.withme.gateway.admission.TokenCheck;
import org.withme.gateway.call.Refusals;
import org.withme.gateway.pages.Pages;
import org.withme.gateway.proxy.DeadlineTimer;
import org.withme.gateway.proxy.Upstreams;
import org.withme.gateway.routing.BodyLimits;
import org.withme.gateway.routing.Routes;

/** The policies that a call passes, the same for every event loop. */
@Singleton
class CallPolicies {

    final Cors cors;
    final Routes routes;
    final TokenCheck tokens;
    final RateLimits rates;
    final BodyLimits limits;
    final Pages pages;
    final Health health;
    final Refusals refusals;
    final CallRecord record;
    final InFlightCalls inFlight;
    final boolean https;

    private final Upstreams upstreams;

    CallPolicies(
            Cors cors,
            Routes routes,
            TokenCheck tokens,
            RateLimits rates,
            BodyLimits limits,
            Pages pages,
            Health health,
            Refusals refusals,
            CallRecord record,
            InFlightCalls inFlight,
            Upstreams upstreams,
            @ConfigProperty(name = "withme.public-url") String publicUrl) {
        this.cors = cors;
        this.routes = routes;
        this.tokens = tokens;
        this.rates = rates;
        this.limits = limits;
        this.pages = pages;
        this.health = health;
        this.refusals = refusals;
        this.record = record;
        this.inFlight = inFlight;
        this.upstreams = upstreams;
        this.https = publicUrl.startsWith("https:");
    }

    CallPipeline pipeline(Vertx vertx, DeadlineTimer deadlineTimer, ClientConnections connections) {
        return new CallPipeline(this, upstreams.on(vertx, deadlineTimer), connections);
    }
}
