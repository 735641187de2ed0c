package org.withme.gateway.admission;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.withme.gateway.call.Call;
import org.withme.platform.identity.AccessTokens;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.InvalidToken;
import org.withme.platform.identity.KeysUnavailable;
import org.withme.platform.identity.VerifiedToken;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Finds out who calls. A token that is known costs a hash; a new one is checked away from the event loop. */
@Singleton
public class TokenCheck {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer realm=\"withme\"";
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";
    private static final int MOST_PENDING = 2_000;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final AccessTokens tokens;
    private final RateLimits rates;
    private final WorkerExecutor workers;
    private final AtomicInteger pending = new AtomicInteger();

    TokenCheck(AccessTokens tokens, RateLimits rates, Vertx vertx) {
        this.tokens = tokens;
        this.rates = rates;
        this.workers = vertx.createSharedWorkerExecutor(
                "token-check", 2 * Runtime.getRuntime().availableProcessors());
    }

    /**
     * The visitor with a valid token; an anonymous one where that is enough, or where the service checks the token itself. Nothing is checked for a network that has
     * spent its anonymous budget on invalid tokens.
     *
     * @return fails with a {@link Problem}: 401, 429, or 503 while no token can be checked
     */
    public Future<Visitor> visitor(Call call, String path) {
        String authorization = call.headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return OpenOperations.include(call.request().method(), path)
                    ? Future.succeededFuture(anonymous(call))
                    : Future.failedFuture(
                            Problem.of(StandardProblem.UNAUTHENTICATED).header("WWW-Authenticate", CHALLENGE));
        }
        if (OpenOperations.haveTokensOfTheirOwn(call.request().method(), path)) {
            return Future.succeededFuture(anonymous(call));
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Future.failedFuture(invalid("The Authorization header does not hold a bearer token."));
        }
        return visitorWith(call, authorization.substring(SCHEME.length()).trim());
    }

    /** Whoever has no valid token, by network. */
    public Visitor anonymous(Call call) {
        return new Visitor(Visitor.Kind.ANONYMOUS, Network.of(call.request().remoteAddress()));
    }

    private Future<Visitor> visitorWith(Call call, String jwt) {
        Optional<VerifiedToken> known = tokens.cached(jwt);
        if (known.isPresent()) {
            return Future.succeededFuture(visitor(known.get().caller()));
        }
        if (rates.isSpent(anonymous(call))) {
            return Future.failedFuture(
                    Problem.of(StandardProblem.TOO_MANY_REQUESTS).retryAfter(SOON));
        }
        if (pending.incrementAndGet() > MOST_PENDING) {
            pending.decrementAndGet();
            return Future.failedFuture(unavailable(SOON));
        }
        return workers.executeBlocking(() -> visitor(verified(jwt).caller()), false)
                .onComplete(done -> pending.decrementAndGet());
    }

    private VerifiedToken verified(String jwt) {
        try {
            return tokens.verify(jwt);
        } catch (InvalidToken e) {
            throw invalid(e.reason().text());
        } catch (KeysUnavailable e) {
            throw unavailable(KeysUnavailable.RETRY_AFTER);
        }
    }

    private static Visitor visitor(Caller caller) {
        return caller.isApplication()
                ? new Visitor(Visitor.Kind.APPLICATION, caller.clientId())
                : new Visitor(Visitor.Kind.PERSON, caller.subject());
    }

    private static Problem invalid(String detail) {
        return Problem.of(StandardProblem.UNAUTHENTICATED).detail(detail).header("WWW-Authenticate", INVALID);
    }

    private static Problem unavailable(Duration delay) {
        return Problem.of(StandardProblem.UNAVAILABLE).retryAfter(delay);
    }

    @PreDestroy
    void stop() {
        workers.close();
    }
}
