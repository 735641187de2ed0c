package org.withme.learner.inbox;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.withme.learner.people.waiting.WaitingKind;

/** How much waits for learners, of what the other services say: for whoever tells them that it has become more or less. */
@Singleton
public class WaitingCounts {

    private static final String COUNT = """
            select learner_id, count(distinct (kind, thing)) as many from inbox_item
            where waits and learner_id = any(:learners) and kind = any(:kinds) group by learner_id
            """;

    private static final List<String> OF_LEARNERS = Arrays.stream(WaitingKind.values())
            .filter(WaitingKind::isTheLearners)
            .map(WaitingKind::name)
            .toList();

    private final Jdbi database;

    WaitingCounts(Jdbi database) {
        this.database = database;
    }

    /** Who is not in it has nothing that waits. */
    public Map<UUID, Integer> ofLearners(Collection<UUID> learners) {
        return database.withHandle(handle -> handle.createQuery(COUNT)
                .bindArray("learners", UUID.class, learners)
                .bindArray("kinds", String.class, OF_LEARNERS)
                .map((row, context) -> Map.entry(row.getObject("learner_id", UUID.class), row.getInt("many")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
