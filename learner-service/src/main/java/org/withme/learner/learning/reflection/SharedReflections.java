package org.withme.learner.learning.reflection;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.withme.learner.learning.reflection.Readers.Reader;

/** What somebody reads because it is shared with them: whether it is, and the words, are one statement. */
@Singleton
class SharedReflections {

    private static final String OPEN_TO_READER = """
            s.taken_back_at is null and r.subject = :subject and r.ukprn = :ukprn and r.role = any(:roles) and %s
            """.formatted(PlacesThatCount.CONDITION);

    private static final String WITH_READER = """
            from reflection_share s
            join reflection f on f.id = s.reflection_id
            join relationship r on r.id = s.relationship_id and r.learner_id = f.learner_id
            where %s
            """.formatted(OPEN_TO_READER);

    private static final String OF_LEARNER = """
            select f.id, f.learner_id, f.words, f.about_kind, f.about_id, f.written_at, f.changed_at
            %s and f.learner_id = :learner
            """.formatted(WITH_READER);

    private static final String ONE = OF_LEARNER + "and f.id = :reflection group by f.id";

    private static final String PAGE = OF_LEARNER + "and f.id < :before group by f.id order by f.id desc limit :limit";

    private static final String UNREAD = """
            select f.id as reflection_id, f.learner_id, min(s.shared_at) as since
            %s and s.read_at is null
            group by f.id, f.learner_id order by since, f.id limit :limit
            """.formatted(WITH_READER);

    private static final String READ = """
            update reflection_share s set read_at = :now
            from relationship r
            where s.reflection_id = any(:reflections) and s.read_at is null and r.id = s.relationship_id and %s
            """.formatted(OPEN_TO_READER);

    private final Jdbi database;

    SharedReflections(Jdbi database) {
        this.database = database;
    }

    record Unread(UUID reflectionId, UUID learnerId, Instant since) {}

    Optional<SharedReflection> find(Reader reader, UUID learner, UUID reflection) {
        return database.withHandle(handle -> asking(handle.createQuery(ONE), reader)
                .bind("learner", learner)
                .bind("reflection", reflection)
                .map(ConstructorMapper.of(SharedReflection.class))
                .findOne());
    }

    /** The latest first. */
    List<SharedReflection> page(Reader reader, UUID learner, UUID before, int limit) {
        return database.withHandle(handle -> asking(handle.createQuery(PAGE), reader)
                .bind("learner", learner)
                .bind("before", before)
                .bind("limit", limit)
                .map(ConstructorMapper.of(SharedReflection.class))
                .list());
    }

    /** What they have not read yet. */
    List<Unread> unread(Reader reader, int limit) {
        return database.withHandle(handle -> asking(handle.createQuery(UNREAD), reader)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Unread.class))
                .list());
    }

    void read(Reader reader, List<SharedReflection> reflections, Instant now) {
        database.useHandle(handle -> asking(handle.createUpdate(READ), reader)
                .bindArray(
                        "reflections",
                        UUID.class,
                        reflections.stream().map(SharedReflection::id).toList())
                .bind("now", now)
                .execute());
    }

    private static <S extends SqlStatement<S>> S asking(S statement, Reader reader) {
        return statement
                .bind("subject", reader.subject())
                .bind("ukprn", reader.ukprn())
                .bindArray("roles", String.class, reader.roles())
                .bind("today", reader.days().today())
                .bind("since", reader.days().since());
    }
}
