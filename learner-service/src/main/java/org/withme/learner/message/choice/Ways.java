package org.withme.learner.message.choice;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.withme.learner.message.way.Way;
import org.withme.learner.message.way.WayKind;

/** Who carries messages, as this deployment is configured. */
@Singleton
public class Ways {

    private final Instance<Way> adapters;

    Ways(@Any Instance<Way> adapters) {
        this.adapters = adapters;
    }

    public boolean carry(WayKind kind) {
        return carrying(kind).isPresent();
    }

    /** Those by which messages can leave. */
    public List<WayKind> carried() {
        return Stream.of(WayKind.values()).filter(this::carry).toList();
    }

    public Optional<Way> carrying(WayKind kind) {
        return adapters.stream().filter(way -> way.carries(kind)).findFirst();
    }
}
