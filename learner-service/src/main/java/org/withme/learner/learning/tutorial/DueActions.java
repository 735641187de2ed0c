package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.ahead.AheadThing;

/** Agreed actions with a day that are no step of a goal: of those that are, the plan says when they are due. */
@Singleton
class DueActions {

    private static final int MOST = 20;

    private static final String DUE = """
            select t.ukprn, t.learner_id, t.id as tutorial_id, a.due_on as day, a.owner, a.words
            from tutorial t join tutorial_action a on a.tutorial_id = t.id
            where t.learner_id = :learner and (:all or t.id = any(:among)) and a.goal_id is null and a.struck_out_at is null and a.due_on >= :today
            order by a.due_on, a.id limit :most
            """;

    private final Jdbi database;

    DueActions(Jdbi database) {
        this.database = database;
    }

    record Due(String ukprn, UUID learnerId, UUID tutorialId, LocalDate day, Side owner, String words) {

        AheadThing toTheLearner() {
            return thing(
                    (owner == Side.LEARNER ? "What you agreed to do: “" : "What you were promised: “") + words + "”");
        }

        AheadThing toStaff() {
            return thing(
                    owner == Side.LEARNER
                            ? "What the learner agreed to do is due."
                            : "What the learner was promised is due.");
        }

        private AheadThing thing(String what) {
            return new AheadThing(ukprn, day, null, what, "/v1/learners/" + learnerId + "/tutorials/" + tutorialId);
        }
    }

    /**
     * The next first.
     *
     * @param among the tutorials; null for all of the learner's
     */
    List<Due> from(LocalDate today, UUID learner, @Nullable List<UUID> among) {
        return database.withHandle(handle -> handle.createQuery(DUE)
                .bind("learner", learner)
                .bind("all", among == null)
                .bindArray("among", UUID.class, among == null ? List.of() : among)
                .bind("today", today)
                .bind("most", MOST)
                .map(ConstructorMapper.of(Due.class))
                .list());
    }
}
