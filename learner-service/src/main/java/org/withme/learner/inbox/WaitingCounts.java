package org.withme.learner.inbox;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.lightmode.LightModes;
import org.withme.learner.people.waiting.WaitingKind;

/** How much waits for learners, of what the other services say: for whoever tells them that it has become more or less. */
@Singleton
public class WaitingCounts {

    private static final String COUNT = """
            select learner_id, count(distinct (kind, thing)) as many from inbox_item
            where waits and learner_id = any(:learners) and kind = any(:kinds)
              and not (kind = any(:invitations) and learner_id = any(:light))
            group by learner_id
            """;

    private static final List<String> OF_LEARNERS = names(WaitingKind::isTheLearners);
    private static final List<String> INVITATIONS = names(WaitingKind::isAnInvitation);

    private final Jdbi database;
    private final LightModes modes;

    WaitingCounts(Jdbi database, LightModes modes) {
        this.database = database;
        this.modes = modes;
    }

    private static List<String> names(Predicate<WaitingKind> which) {
        return Arrays.stream(WaitingKind.values())
                .filter(which)
                .map(WaitingKind::name)
                .toList();
    }

    /** Who is not in it has nothing that waits. */
    public Map<UUID, Integer> ofLearners(Collection<UUID> learners) {
        return database.withHandle(handle -> handle.createQuery(COUNT)
                .bindArray("learners", UUID.class, learners)
                .bindArray("kinds", String.class, OF_LEARNERS)
                .bindArray("invitations", String.class, INVITATIONS)
                .bindArray("light", UUID.class, modes.among(learners))
                .map((row, context) -> Map.entry(row.getObject("learner_id", UUID.class), row.getInt("many")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
