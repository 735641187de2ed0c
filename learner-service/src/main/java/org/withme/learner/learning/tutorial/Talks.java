package org.withme.learner.learning.tutorial;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lines about talks, with the name of who logged each. */
@Singleton
class Talks {

    private static final String ADD = """
            insert into corridor_talk (id, learner_id, learner_origin, ukprn, words, logged_by, capacity, talked_on, logged_at)
            values (:id, :learner, :learner, :ukprn, :words, :by, :capacity, :talkedOn, :now)
            """;

    /** Of staff those of their college that they logged themselves, and all if they are a mentor there. */
    private static final String PAGE = """
            select t.id, t.learner_id, t.ukprn, t.words, p.display_name as "with", t.capacity, t.talked_on, t.logged_at
            from corridor_talk t left join person p on p.subject = t.logged_by
            where t.learner_id = :learner and t.id < :before
              and (:all or t.ukprn = :ukprn and (:everybodys or t.logged_by = :subject))
            order by t.id desc limit :limit
            """;

    private static final String ONE = """
            select t.id, t.learner_id, t.ukprn, t.words, p.display_name as "with", t.capacity, t.talked_on, t.logged_at
            from corridor_talk t left join person p on p.subject = t.logged_by
            where t.learner_id = :learner and t.id = :id
            """;

    private final Jdbi database;

    Talks(Jdbi database) {
        this.database = database;
    }

    /** Who logs one, and in which role. */
    record Logger(String subject, String capacity, String ukprn) {}

    /** Which of a learner's talks are open to somebody of the staff. */
    record Open(String subject, String ukprn, boolean everybodys) {}

    void add(UUID id, UUID learner, LogTalk talk, LocalDate day, Logger logger, Instant now) {
        database.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bind("learner", learner)
                .bind("ukprn", logger.ukprn())
                .bind("words", talk.words())
                .bind("by", logger.subject())
                .bind("capacity", logger.capacity())
                .bind("talkedOn", day)
                .bind("now", now)
                .execute());
    }

    Optional<TalkView> of(UUID learner, UUID id) {
        return database.withHandle(handle -> handle.createQuery(ONE)
                .bind("learner", learner)
                .bind("id", id)
                .map(ConstructorMapper.of(TalkView.class))
                .findOne());
    }

    /**
     * The latest first.
     *
     * @param open null for all of them
     */
    List<TalkView> page(UUID learner, @Nullable Open open, UUID before, int limit) {
        return database.withHandle(handle -> handle.createQuery(PAGE)
                .bind("learner", learner)
                .bind("before", before)
                .bind("all", open == null)
                .bind("ukprn", open == null ? "" : open.ukprn())
                .bind("everybodys", open != null && open.everybodys())
                .bind("subject", open == null ? "" : open.subject())
                .bind("limit", limit)
                .map(ConstructorMapper.of(TalkView.class))
                .list());
    }
}
