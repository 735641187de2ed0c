package org.withme.learner.message.choice;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.withme.learner.message.way.Way;
import org.withme.learner.message.way.WayKind;

/** Who carries messages, as this deployment is configured. */
@Singleton
public class Ways {

    private final List<Way> adapters;

    Ways(@All List<Way> adapters) {
        this.adapters = adapters;
    }

    /** Which of two would carry a message nobody could say. */
    void requireOneEach(@Observes StartupEvent starts) {
        for (WayKind kind : WayKind.values()) {
            List<String> carrying = adapters.stream()
                    .filter(way -> way.carries(kind))
                    .map(way -> ClientProxy.unwrap(way).getClass().getSimpleName())
                    .toList();
            if (carrying.size() > 1) {
                throw new IllegalStateException("Only one carrier can take messages of the kind " + kind
                        + ", and these do: " + String.join(", ", carrying));
            }
        }
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
