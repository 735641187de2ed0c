package org.withme.learner.journey;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.withme.learner.inbox.WaitingCounts;
import org.withme.learner.record.duplicates.Survivors;
import org.withme.learner.record.duplicates.Survivors.SignedIn;
import org.withme.platform.problem.Problem;

/**
 * Everybody who follows their journey on this instance. One look a second serves them all: no stream holds a thread, and
 * one that does not take what it is sent is not looked for until it has.
 */
@ApplicationScoped
class Followers {

    /** What a stream is sent: entries, nothing (a heartbeat), or an empty optional: it is over. */
    private final Map<Follower, UniEmitter<? super Optional<List<NumberedEntry>>>> emitters = new ConcurrentHashMap<>();

    private static final Logger LOG = Logger.getLogger(Followers.class);

    private final NumberingEntries numbering;
    private final WaitingCounts inboxes;
    private final Survivors survivors;
    private final StreamsConfig config;
    private final Clock clock;
    private final Map<UUID, Integer> open = new HashMap<>();

    Followers(
            NumberingEntries numbering, WaitingCounts inboxes, Survivors survivors, StreamsConfig config, Clock clock) {
        this.numbering = numbering;
        this.inboxes = inboxes;
        this.survivors = survivors;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a place for one more stream.
     *
     * @throws Problem if there are too many, of this learner or at all
     */
    synchronized void enter(UUID learner) {
        int all = open.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= config.most() || open.getOrDefault(learner, 0) >= config.mostPerLearner()) {
            throw Problem.of(JourneyProblem.TOO_MANY_STREAMS).retryAfter(Duration.ofSeconds(30));
        }
        open.merge(learner, 1, Integer::sum);
    }

    synchronized void leave(UUID learner) {
        open.computeIfPresent(learner, (id, streams) -> streams == 1 ? null : streams - 1);
    }

    /** The next that the stream is sent, as soon as there is something. */
    Uni<Optional<List<NumberedEntry>>> next(Follower follower) {
        return Uni.createFrom().emitter(emitter -> {
            emitters.put(follower, emitter);
            emitter.onTermination(() -> emitters.remove(follower, emitter));
        });
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        List<Follower> followers = List.copyOf(emitters.keySet());
        if (followers.isEmpty()) {
            return;
        }
        Set<SignedIn> others = others(followers);
        Set<Integer> news = news(followers);
        Optional<Map<UUID, Integer>> waiting = waiting(followers);
        Instant now = clock.instant();
        for (int number = 0; number < followers.size(); number++) {
            Follower follower = followers.get(number);
            if (follower.isOver(now) || others.contains(follower.who())) {
                send(follower, Optional.empty());
            } else if (news.contains(number)) {
                tell(follower, now);
            } else if (waiting.filter(counts -> !follower.isTold(counts)).isPresent()) {
                tell(follower, waiting.get(), now);
            } else if (follower.isSilentSince(now.minus(config.heartbeat()))) {
                follower.hears(List.of(), now);
                send(follower, Optional.of(List.of()));
            }
        }
    }

    /** Whoever turned out to be somebody else, or not to be: a new stream tells them their own journey. */
    private Set<SignedIn> others(List<Follower> followers) {
        try {
            return survivors.others(followers.stream().map(Follower::who).toList());
        } catch (RuntimeException e) {
            LOG.warnf("It is not known for now whose accounts follow journeys: %s", e.getMessage());
            return Set.of();
        }
    }

    /** Without the database nothing is new, but the streams stay open. */
    private Set<Integer> news(List<Follower> followers) {
        try {
            return numbering.withNews(followers);
        } catch (RuntimeException e) {
            LOG.warnf("Journeys cannot be followed for now: %s", e.getMessage());
            return Set.of();
        }
    }

    /** Without the database nothing is told of inboxes. */
    private Optional<Map<UUID, Integer>> waiting(List<Follower> followers) {
        try {
            return Optional.of(
                    inboxes.ofLearners(followers.stream().map(Follower::learner).toList()));
        } catch (RuntimeException e) {
            LOG.warnf("Inboxes cannot be followed for now: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private void tell(Follower follower, Map<UUID, Integer> waiting, Instant now) {
        int many = waiting.getOrDefault(follower.learner(), 0);
        List<NumberedEntry> told = List.of(NumberedEntry.waiting(follower.position(), many));
        follower.hears(told, now);
        send(follower, Optional.of(told));
    }

    private void tell(Follower follower, Instant now) {
        try {
            List<NumberedEntry> numbereds = numbering.after(follower.learner(), follower.position());
            if (!numbereds.isEmpty()) {
                follower.hears(numbereds, now);
                send(follower, Optional.of(numbereds));
            }
        } catch (RuntimeException e) {
            LOG.warnf("The journey of learner %s cannot be followed for now: %s", follower.learner(), e.getMessage());
        }
    }

    private void send(Follower follower, Optional<List<NumberedEntry>> what) {
        UniEmitter<? super Optional<List<NumberedEntry>>> emitter = emitters.remove(follower);
        if (emitter != null) {
            emitter.complete(what);
        }
    }
}
