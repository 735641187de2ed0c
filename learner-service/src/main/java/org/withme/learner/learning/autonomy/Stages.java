package org.withme.learner.learning.autonomy;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** At which stage a learner is, for whoever asks what they may decide alone (L18). */
@Singleton
public class Stages {

    /** Where everybody begins. */
    static final Stage FIRST = Stage.WITH_ME;

    private final AutonomyMoves moves;

    Stages(AutonomyMoves moves) {
        this.moves = moves;
    }

    /** Those of these learners who lead in it at the college, in one statement. */
    public Set<UUID> leading(Collection<UUID> learners, String ukprn, Area area) {
        return moves.latestAgreed(learners, ukprn, area).entrySet().stream()
                .filter(latest -> latest.getValue().to() == Stage.LED_BY_ME)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * In every area, in one statement.
     *
     * @param ukprn the college whose matter it is; null for no college's: that is the learner's alone
     */
    public Map<Area, Stage> of(UUID learner, @Nullable String ukprn) {
        Map<Area, Stage> stages = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            stages.put(area, ukprn == null ? Stage.LED_BY_ME : FIRST);
        }
        if (ukprn != null) {
            moves.latestAgreed(learner, ukprn).forEach(move -> stages.put(move.area(), move.to()));
        }
        return stages;
    }

    /** @param ukprn the college whose matter it is; null for no college's: that is the learner's alone */
    public Stage of(UUID learner, @Nullable String ukprn, Area area) {
        return ukprn == null
                ? Stage.LED_BY_ME
                : moves.latestAgreed(learner, ukprn, area).map(AutonomyMove::to).orElse(FIRST);
    }
}
