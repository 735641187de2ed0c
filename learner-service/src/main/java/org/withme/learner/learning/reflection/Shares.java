package org.withme.learner.learning.reflection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** With whom reflections are shared: people by their places on the learner's team, as long as these last. */
@Singleton
class Shares {

    private static final String PLACE_LASTS = "r.ended_at is null and (r.expires_on is null or r.expires_on >= :today)";

    private static final String PLACE = """
            select r.id as relationship_id, r.subject from relationship r
            where r.id = :relationship and r.learner_id = :learner and %s
            """.formatted(PLACE_LASTS);

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
    private static final String ALL = """
            select s.reflection_id, r.id as relationship_id, r.subject, r.role, s.shared_at, s.taken_back_at,
                   not (%s) as is_over
            from reflection_share s
            join reflection f on f.id = s.reflection_id
            join relationship r on r.id = s.relationship_id and r.learner_id = f.learner_id
            where s.reflection_id = any(:reflections)
            order by s.shared_at, s.id
            """.formatted(PLACE_LASTS);

    private static final String WITH_READER = """
            from reflection_share s
            join reflection f on f.id = s.reflection_id
            join relationship r on r.id = s.relationship_id and r.learner_id = f.learner_id
            where s.taken_back_at is null and %s
              and r.subject = :subject and r.ukprn = :ukprn and r.role = any(:roles)
            """.formatted(PLACE_LASTS);

    private static final String IS_SHARED =
            "select exists (select %s and f.learner_id = :learner and f.id = :reflection)".formatted(WITH_READER);

    private static final String PAGE =
            "select distinct f.id %s and f.learner_id = :learner and f.id < :before order by f.id desc limit :limit"
                    .formatted(WITH_READER);

    private static final String UNREAD = """
            select f.id as reflection_id, f.learner_id, min(s.shared_at) as since %s and s.read_at is null
              and exists (select from college_record c
                          where c.learner_id = f.learner_id and c.ukprn = r.ukprn
                            and (c.last_day is null or c.last_day >= :grace))
            group by f.id, f.learner_id order by since, f.id limit :limit
            """.formatted(WITH_READER);

    private static final String READ = """
            update reflection_share s set read_at = :now
            from relationship r
            where s.reflection_id = any(:reflections) and s.read_at is null and s.taken_back_at is null
              and r.id = s.relationship_id and r.subject = :subject
            """;

    private final Jdbi database;

    Shares(Jdbi database) {
        this.database = database;
    }

    /** Somebody by their place on the team. */
    record With(UUID relationshipId, String subject) {}

    /** @param isOver whether the place has ended */
    record Share(
            UUID reflectionId,
            UUID relationshipId,
            String subject,
            String role,
            Instant sharedAt,
            @Nullable Instant takenBackAt,
            boolean isOver) {

        boolean lasts() {
            return takenBackAt == null && !isOver;
        }
    }

    /**
     * Who asks.
     *
     * @param roles of a team that they have
     */
    record Reader(String subject, String ukprn, List<String> roles, LocalDate today) {}

    record Unread(UUID reflectionId, UUID learnerId, Instant since) {}

    /** Somebody who is on the learner's team today. */
    Optional<With> onTheTeam(UUID learner, UUID relationship, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(PLACE)
                .bind("relationship", relationship)
                .bind("learner", learner)
                .bind("today", today)
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

    /** All that there ever were, the earliest first. */
    List<Share> of(Collection<UUID> reflections, LocalDate today) {
        return database.withHandle(handle -> handle.createQuery(ALL)
                .bindArray("reflections", UUID.class, reflections)
                .bind("today", today)
                .map(ConstructorMapper.of(Share.class))
                .list());
    }

    boolean isSharedWith(Reader reader, UUID learner, UUID reflection) {
        return database.withHandle(handle -> asking(handle.createQuery(IS_SHARED), reader)
                .bind("learner", learner)
                .bind("reflection", reflection)
                .mapTo(boolean.class)
                .one());
    }

    /** The latest first. */
    List<UUID> page(Reader reader, UUID learner, UUID before, int limit) {
        return database.withHandle(handle -> asking(handle.createQuery(PAGE), reader)
                .bind("learner", learner)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /**
     * What they have not read yet.
     *
     * @param grace who left before is nobody's at the college any more
     */
    List<Unread> unread(Reader reader, LocalDate grace, int limit) {
        return database.withHandle(handle -> asking(handle.createQuery(UNREAD), reader)
                .bind("grace", grace)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Unread.class))
                .list());
    }

    void read(Collection<UUID> reflections, String subject, Instant now) {
        database.useHandle(handle -> handle.createUpdate(READ)
                .bindArray("reflections", UUID.class, reflections)
                .bind("subject", subject)
                .bind("now", now)
                .execute());
    }

    private static Query asking(Query query, Reader reader) {
        return query.bind("subject", reader.subject())
                .bind("ukprn", reader.ukprn())
                .bindArray("roles", String.class, reader.roles())
                .bind("today", reader.today());
    }
}
