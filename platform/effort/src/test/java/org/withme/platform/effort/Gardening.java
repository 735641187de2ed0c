package org.withme.platform.effort;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Use cases that tell for which purpose they run. */
@ApplicationScoped
class Gardening {

    private final CurrentEffort current;
    private final Watering watering;

    Gardening(CurrentEffort current, Watering watering) {
        this.current = current;
        this.watering = watering;
    }

    @Effort("harvest")
    Optional<String> pick() {
        return current.purpose();
    }

    @Effort("spring-planting")
    List<String> plantAndWater() {
        return Stream.of(current.purpose(), watering.water(), current.purpose())
                .map(Optional::orElseThrow)
                .toList();
    }

    @Effort("harvest")
    void fallOffTheLadder() {
        throw new IllegalStateException("fallen");
    }

    Optional<String> sitInTheSun() {
        return current.purpose();
    }

    @ApplicationScoped
    static class Watering {

        private final CurrentEffort current;

        Watering(CurrentEffort current) {
            this.current = current;
        }

        @Effort("daily-care")
        Optional<String> water() {
            return current.purpose();
        }
    }
}
