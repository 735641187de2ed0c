package org.withme.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Idempotency-Key: the same request twice has one effect and one answer, stored in the transaction of the effect. */
@Singleton
public class Idempotency {

    private final IdempotentRequest request;
    private final IdempotencyKeys keys;
    private final CurrentCaller callers;
    private final ObjectMapper json;

    Idempotency(IdempotentRequest request, IdempotencyKeys keys, CurrentCaller callers, ObjectMapper json) {
        this.request = request;
        this.keys = keys;
        this.callers = callers;
        this.json = json;
    }

    /** For an answer that belongs to no learner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(Class<T> answer, Supplier<T> effect) {
        return once(answer, effect, ignored -> Optional.empty());
    }

    /** For an answer that belongs to this learner and goes with their erasure. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T onceFor(UUID learner, Class<T> answer, Supplier<T> effect) {
        return once(answer, effect, ignored -> Optional.of(learner));
    }

    /** For an answer of which only the id is kept, never what it says: whoever repeats the request reads it anew by that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID idOnce(Supplier<UUID> effect) {
        return once(Kept.class, () -> new Kept(effect.get())).id();
    }

    /** The same, for an answer that belongs to this learner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID idOnceFor(UUID learner, Supplier<UUID> effect) {
        return onceFor(learner, Kept.class, () -> new Kept(effect.get())).id();
    }

    record Kept(UUID id) {}

    /** For an answer whose learner is only known from it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T onceFor(Function<T, UUID> learner, Class<T> answer, Supplier<T> effect) {
        return once(answer, effect, given -> Optional.of(learner.apply(given)));
    }

    /**
     * What the same request was answered before, for an effect that takes several transactions: asked before the first of them.
     * The last keeps the answer with {@link #once}. It reads the body only if there is such an answer.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> Optional<T> answered(Class<T> answer) {
        return request.key().isEmpty()
                ? Optional.empty()
                : keys.find(scope()).map(stored -> replay(stored, request.fingerprint(), answer));
    }

    /** Erases the answers that belong to a learner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID learner) {
        keys.forget(learner);
    }

    private <T> T once(Class<T> answer, Supplier<T> effect, Function<T, Optional<UUID>> learner) {
        if (request.key().isEmpty()) {
            return effect.get();
        }
        byte[] scope = scope();
        byte[] fingerprint = request.fingerprint();
        if (!keys.claim(scope)) {
            throw Problem.of(StandardProblem.IDEMPOTENCY_KEY_IN_FLIGHT).retryAfter(java.time.Duration.ofSeconds(1));
        }
        Optional<IdempotencyKeys.Stored> stored = keys.find(scope);
        if (stored.isPresent()) {
            return replay(stored.get(), fingerprint, answer);
        }
        T given = effect.get();
        keys.store(scope, fingerprint, written(given), learner.apply(given));
        return given;
    }

    private byte[] scope() {
        Caller caller = callers.get();
        return request.scope(caller.clientId(), caller.subject());
    }

    private <T> T replay(IdempotencyKeys.Stored stored, byte[] fingerprint, Class<T> answer) {
        if (!MessageDigest.isEqual(stored.fingerprint(), fingerprint)) {
            throw Problem.of(StandardProblem.IDEMPOTENCY_KEY_REUSED);
        }
        try {
            return json.readValue(stored.answer(), answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(Object given) {
        try {
            return json.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
