package org.withme.learner.learning.reflection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.reflection.PlacesThatCount.Days;

/** With whom reflections are shared: people by their places on the learner's team, as long as these last. */
@Singleton
class Shares {

    private static final String PLACE = """
            select r.id as relationship_id, r.subject from relationship r
            where r.id = :relationship and r.learner_id = :learner and %s
            """.formatted(PlacesThatCount.CONDITION);

    private static final String SHARE = """
            insert into reflection_share (id, reflection_id, relationship_id, shared_at)
            values (:id, :reflection, :relationship, :now)
            on conflict (reflection_id, relationship_id) where taken_back_at is null do nothing
            """;

    private static final String TAKE_BACK = """
            update reflection_share s set taken_back_at = :now
            from relationship r
            where s.reflection_id = :reflection and s.taken_back_at is null and r.id = s.relationship_id
              and s.relationship_id = coalesce(cast(:relationship as uuid), s.relationship_id)
            returning s.relationship_id, r.subject
            """;

    /** A merge that was undone may have left the place with somebody else. */
    private static final String LATEST = """
            select * from (
                select distinct on (s.reflection_id, r.id)
                       s.reflection_id, r.id as relationship_id, r.subject, r.role, s.shared_at, s.taken_back_at,
                       min(s.read_at) over (partition by s.reflection_id, r.id) as read_at, not (%s) as is_over
                from reflection_share s
                join reflection f on f.id = s.reflection_id
                join relationship r on r.id = s.relationship_id and r.learner_id = f.learner_id
                where s.reflection_id = any(:reflections)
                order by s.reflection_id, r.id, s.shared_at desc, s.id desc) latest
            order by shared_at, relationship_id
            """.formatted(PlacesThatCount.CONDITION);

    private final Jdbi database;

    Shares(Jdbi database) {
        this.database = database;
    }

    /** Somebody by their place on the team. */
    record With(UUID relationshipId, String subject) {}

    /**
     * @param readAt when they read it first, also before it was taken back and shared again
     * @param isOver whether the place does not count any more
     */
    record Share(
            UUID reflectionId,
            UUID relationshipId,
            String subject,
            String role,
            Instant sharedAt,
            @Nullable Instant takenBackAt,
            @Nullable Instant readAt,
            boolean isOver) {

        boolean lasts() {
            return takenBackAt == null && !isOver;
        }
    }

    /** Somebody who is on the learner's team on these days. */
    Optional<With> onTheTeam(UUID learner, UUID relationship, Days days) {
        return database.withHandle(handle -> handle.createQuery(PLACE)
                .bind("relationship", relationship)
                .bind("learner", learner)
                .bind("today", days.today())
                .bind("since", days.since())
                .map(ConstructorMapper.of(With.class))
                .findOne());
    }

    /** True if it was not shared with them already. */
    boolean add(UUID reflection, With with, Instant now) {
        return database.withHandle(handle -> handle.createUpdate(SHARE)
                        .bind("id", UuidCreator.getTimeOrderedEpoch())
                        .bind("reflection", reflection)
                        .bind("relationship", with.relationshipId())
                        .bind("now", now)
                        .execute())
                > 0;
    }

    /**
     * From whom it is taken back by this.
     *
     * @param relationship null for everybody
     */
    List<With> takeBack(UUID reflection, @Nullable UUID relationship, Instant now) {
        return database.withHandle(handle -> handle.createQuery(TAKE_BACK)
                .bind("reflection", reflection)
                .bind("relationship", relationship)
                .bind("now", now)
                .map(ConstructorMapper.of(With.class))
                .list());
    }

    /** The latest with each place, the earliest first. */
    List<Share> of(Collection<UUID> reflections, Days days) {
        return database.withHandle(handle -> handle.createQuery(LATEST)
                .bindArray("reflections", UUID.class, reflections)
                .bind("today", days.today())
                .bind("since", days.since())
                .map(ConstructorMapper.of(Share.class))
                .list());
    }
}
