package org.withme.learner.message.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.withme.learner.message.way.Handover;
import org.withme.learner.message.way.OutgoingMessage;
import org.withme.learner.message.way.Way;
import org.withme.learner.message.way.WayKind;

/** A carrier that keeps what it is given and answers as it is told. */
@Singleton
class RecordingWay implements Way {

    private final List<OutgoingMessage> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Handover>> answers = new ConcurrentHashMap<>();

    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private volatile boolean isConfiguredForTexts = true;
    private volatile boolean wasCalledWithinATransaction;

    @Override
    public boolean carries(WayKind kind) {
        return kind == WayKind.EMAIL || isConfiguredForTexts;
    }

    void isConfiguredForTexts(boolean really) {
        isConfiguredForTexts = really;
    }

    @Override
    public Handover handOver(OutgoingMessage message) {
        wasCalledWithinATransaction |= QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION;
        taken.add(message);
        if (failing.contains(message.to())) {
            throw new IllegalStateException("No room for " + message.to());
        }
        Handover answer = answers.getOrDefault(message.to(), new ArrayDeque<>()).poll();
        return answer == null ? new Handover.Accepted() : answer;
    }

    boolean wasCalledWithinATransaction() {
        return wasCalledWithinATransaction;
    }

    /** It breaks its word for that address, and throws. */
    void fails(String address) {
        failing.add(address);
    }

    /** What was handed over for that address. */
    List<OutgoingMessage> to(String address) {
        return taken.stream().filter(message -> message.to().equals(address)).toList();
    }

    /** It answers so for that address, one after the other, and takes everything afterwards. */
    void answers(String address, Handover... handovers) {
        answers.put(address, new ArrayDeque<>(List.of(handovers)));
    }
}
