package org.withme.gateway.admission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.withme.gateway.call.Call;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** A budget of requests per visitor, in the memory of this process. */
@Singleton
public class RateLimits {

    private final Map<Visitor.Kind, Budget> budgets = new EnumMap<>(Visitor.Kind.class);
    private final LoadingCache<Visitor, Bucket> buckets;

    RateLimits(RateLimitConfig config) {
        add(Visitor.Kind.PERSON, config.person().perSecond(), config.person().burst());
        add(
                Visitor.Kind.APPLICATION,
                config.application().perSecond(),
                config.application().burst());
        add(
                Visitor.Kind.ANONYMOUS,
                config.anonymous().perSecond(),
                config.anonymous().burst());
        buckets = Caffeine.newBuilder().maximumSize(config.remembered()).build(visitor -> budgets.get(visitor.kind())
                .bucket());
    }

    private void add(Visitor.Kind kind, int perSecond, int burst) {
        budgets.put(kind, new Budget(kind.label(), perSecond, burst));
    }

    /**
     * Takes one request from the budget and says in the answer what is left.
     *
     * @throws Problem 429 if nothing was left
     */
    public void take(Call call, Visitor visitor) {
        Budget budget = budgets.get(visitor.kind());
        ConsumptionProbe probe = buckets.get(visitor).tryConsumeAndReturnRemaining(1);
        MultiMap headers = call.response().headers();
        headers.set("RateLimit-Policy", budget.policy());
        headers.set("RateLimit", budget.state(probe.getRemainingTokens()));
        if (!probe.isConsumed()) {
            throw Problem.of(StandardProblem.TOO_MANY_REQUESTS)
                    .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill())
                            .plusSeconds(1)
                            .truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** Whether nothing is left of the visitor's budget now; takes nothing. */
    boolean isSpent(Visitor visitor) {
        return buckets.get(visitor).getAvailableTokens() == 0;
    }

    /** What one kind of visitor may do, in the words of the RateLimit header fields. */
    private record Budget(String name, int perSecond, int burst, String policy) {

        Budget(String name, int perSecond, int burst) {
            this(
                    name,
                    perSecond,
                    burst,
                    "\"" + name + "\";q=" + burst + ";w=" + Math.max(1, (burst + perSecond - 1) / perSecond));
        }

        Bucket bucket() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }

        String state(long remaining) {
            return "\"" + name + "\";r=" + remaining + ";t=" + (burst - remaining + perSecond - 1) / perSecond;
        }
    }
}
