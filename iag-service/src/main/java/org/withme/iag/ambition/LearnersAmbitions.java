package org.withme.iag.ambition;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.platform.identity.Caller;

/** Ambitions as other features need them, in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class LearnersAmbitions {

    private final Ambitions ambitions;
    private final Clock clock;

    LearnersAmbitions(Ambitions ambitions, Clock clock) {
        this.ambitions = ambitions;
        this.clock = clock;
    }

    /** An ambition of this learner that was not let go. */
    public Optional<AmbitionFacts> open(UUID learner, UUID id) {
        return ambitions
                .ofLearner(learner, id)
                .filter(ambition -> !ambition.isOver())
                .map(Ambition::facts);
    }

    /** From which ambition to start a conversation with each of them: the first, else the latest. */
    public Map<UUID, AmbitionFacts> toStartFrom(Collection<UUID> learners) {
        return ambitions.open(learners).stream()
                .map(Ambition::facts)
                .collect(Collectors.toMap(AmbitionFacts::learner, Function.identity(), (first, next) -> first));
    }

    /** From which of theirs to start: the first, else the latest. */
    public Optional<AmbitionFacts> toStartFrom(UUID learner) {
        return Optional.ofNullable(toStartFrom(List.of(learner)).get(learner));
    }

    /** Whether the learner has an ambition that was not let go. */
    public boolean hasOpen(UUID learner) {
        return !ambitions.open(List.of(learner)).isEmpty();
    }

    /** All of a learner's, let go or not, as others read them; the latest first. */
    public List<AmbitionView> latest(UUID learner, int limit) {
        return ambitions.latest(learner, limit).stream().map(Ambition::view).toList();
    }

    /** What a learner said under this id, let go or not. */
    public List<AmbitionFacts> saidUnder(UUID origin) {
        return ambitions.saidUnder(origin).stream().map(Ambition::facts).toList();
    }

    /**
     * Starts <em>I don't know yet</em> for a learner who has no ambition yet (I3): without a word, and a proposal until
     * the learner takes it up (I2). Empty if the learner has one to start from.
     */
    public Optional<UUID> proposeDontKnowYet(UUID learner, Caller adviser) {
        if (!ambitions.lockOpen(learner).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Ambition proposed = Ambition.proposed(UuidCreator.getTimeOrderedEpoch(), learner, now);
        ambitions.persistAndFlush(proposed);
        ambitions.add(new AmbitionRevision(
                UuidCreator.getTimeOrderedEpoch(),
                proposed.id(),
                proposed.revision(),
                proposed.aim(),
                new AmbitionRevision.Author(adviser.subject(), "adviser", now)));
        return Optional.of(proposed.id());
    }
}
