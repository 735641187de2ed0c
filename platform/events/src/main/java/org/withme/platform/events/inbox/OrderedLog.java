package org.withme.platform.events.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The log read again: each stream in order, duplicates dropped, as far as it had taken effect and no further. Of two that
 * claim one place the first counts, as in {@code inbox_waiting}.
 */
final class OrderedLog {

    private final Map<StreamKey, Long> live;
    private final Consumer<Message> effect;
    private final Map<StreamKey, Long> reached = new HashMap<>();
    private final Map<StreamKey, Map<Long, Message>> early = new HashMap<>();
    private int open;
    private long applied;

    OrderedLog(Map<StreamKey, Long> live, Consumer<Message> effect) {
        this.live = live;
        this.effect = effect;
        this.open = live.size();
    }

    void read(Message message) {
        StreamKey key = message.key();
        long before = reached.getOrDefault(key, 0L);
        if (message.version() <= before || message.version() > live.getOrDefault(key, 0L)) {
            return;
        }
        if (message.version() > before + 1) {
            early.computeIfAbsent(key, any -> new HashMap<>()).putIfAbsent(message.version(), message);
            return;
        }
        apply(message);
        Map<Long, Message> waiting = early.get(key);
        for (long next = message.version() + 1; waiting != null && waiting.containsKey(next); next++) {
            apply(waiting.remove(next));
        }
    }

    /** Whether every stream stands where it stood. */
    boolean isComplete() {
        return open == 0;
    }

    void requireComplete() {
        if (!isComplete()) {
            throw new IncompleteLog(open);
        }
    }

    long applied() {
        return applied;
    }

    private void apply(Message message) {
        effect.accept(message);
        applied++;
        reached.put(message.key(), message.version());
        if (message.version() == live.getOrDefault(message.key(), 0L)) {
            open--;
        }
    }

    /** The log does not hold what once took effect: it is being filled again, or was cut. */
    static final class IncompleteLog extends RuntimeException {

        private static final long serialVersionUID = 1L;

        IncompleteLog(int streams) {
            super("the log lacks events of " + streams + " streams");
        }
    }
}
