package org.withme.platform.identity;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * The identity server's public keys: fetched in the background until there, refreshed every five minutes, kept through
 * an outage. An unknown key id fetches too, at most once a minute.
 */
final class SigningKeys implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final Duration REFRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN_UNKNOWN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST_ANSWER = 512 * 1024;

    private final URI url;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(SigningKeys::daemon);
    private volatile Map<String, SigningKey> keys = Map.of();
    private final AtomicReference<Instant> lastUnknown = new AtomicReference<>(Instant.MIN);

    SigningKeys(URI url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    void fetchInBackground() {
        background.execute(() -> attempt(FIRST_RETRY));
    }

    boolean areKnown() {
        return !keys.isEmpty();
    }

    /** The key of this id. May wait for one fetch, two seconds at most, if the id is not known. */
    Optional<SigningKey> byId(String id) {
        SigningKey known = keys.get(id);
        if (known == null && mayFetchForUnknown()) {
            fetch();
            known = keys.get(id);
        }
        return Optional.ofNullable(known);
    }

    private boolean mayFetchForUnknown() {
        Instant now = clock.instant();
        Instant last = Objects.requireNonNull(lastUnknown.get());
        return (last.equals(Instant.MIN) || !now.isBefore(last.plus(BETWEEN_UNKNOWN)))
                && lastUnknown.compareAndSet(last, now);
    }

    private void attempt(Duration retry) {
        boolean fetched = fetch();
        Duration next = fetched || areKnown() ? REFRESH : retry;
        Duration afterThat = min(retry.multipliedBy(2), LAST_RETRY);
        background.schedule(() -> attempt(fetched ? FIRST_RETRY : afterThat), next.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized boolean fetch() {
        HttpRequest request = HttpRequest.newBuilder(url).GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return accept(response.statusCode(), response.body());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("The keys of the identity server at %s cannot be fetched: %s", url, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            answer.cancel(true);
        }
    }

    private boolean accept(int status, byte[] body) {
        if (status != 200 || body.length > LARGEST_ANSWER) {
            LOG.warnf("The identity server at %s answered %d instead of its keys", url, status);
            return false;
        }
        try {
            Map<String, SigningKey> usable = new HashMap<>();
            for (JWK key :
                    JWKSet.parse(new String(body, StandardCharsets.UTF_8)).getKeys()) {
                if (key.getKeyID() != null) {
                    SigningKey.of(key).ifPresent(signing -> usable.put(key.getKeyID(), signing));
                }
            }
            if (usable.isEmpty()) {
                LOG.warnf("The identity server at %s published no key that is accepted here", url);
                return false;
            }
            keys = Map.copyOf(usable);
            return true;
        } catch (ParseException e) {
            LOG.warnf("The identity server at %s answered something else than keys", url);
            return false;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "identity-keys");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
