package org.withme.assessment.storage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The names that files have. */
final class Ids {

    private Ids() {}

    /** Empty for what none of ours is called. */
    static Optional<UUID> of(String name) {
        try {
            return Optional.of(UUID.fromString(name)).filter(id -> id.toString().equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return how many of these nobody knew and were removed */
    static int removeUnknown(Set<UUID> ids, UnaryOperator<Set<UUID>> known, Consumer<UUID> remove) {
        if (ids.isEmpty()) {
            return 0;
        }
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(known.apply(Set.copyOf(ids)));
        unknown.forEach(remove);
        return unknown.size();
    }
}
