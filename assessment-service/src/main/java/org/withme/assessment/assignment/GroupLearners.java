package org.withme.assessment.assignment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The projection's table. Every statement takes effect once, however often it is repeated. */
@Singleton
class GroupLearners {

    private static final String JOIN = """
            insert into group_learner (group_id, learner_id, ukprn)
            select group_id, learner, ukprn from unnest(:groups, :learners, :ukprns) as told (group_id, learner, ukprn)
             order by learner, group_id
            on conflict do nothing""";
    private static final String LEAVE = """
            delete from group_learner using unnest(:groups, :learners) as told (group_id, learner)
             where group_learner.group_id = told.group_id and learner_origin = told.learner""";
    private static final String OF_COLLEGE =
            "select distinct learner_id from group_learner where group_id = :group and ukprn = :ukprn order by learner_id";

    private final Jdbi database;

    GroupLearners(Jdbi database) {
        this.database = database;
    }

    /** A learner in a group of a college, by the id under which they joined. */
    record Member(UUID group, UUID learner, String ukprn) {}

    /** Who is in a group of this college; nobody if it is another's. */
    List<UUID> of(UUID group, String ukprn) {
        return database.withHandle(handle -> handle.createQuery(OF_COLLEGE)
                .bind("group", group)
                .bind("ukprn", ukprn)
                .mapTo(UUID.class)
                .list());
    }

    void join(List<Member> members) {
        if (!members.isEmpty()) {
            database.useHandle(handle -> handle.createUpdate(JOIN)
                    .bindArray("groups", UUID.class, each(members, Member::group))
                    .bindArray("learners", UUID.class, each(members, Member::learner))
                    .bindArray("ukprns", String.class, each(members, Member::ukprn))
                    .execute());
        }
    }

    void leave(List<Member> members) {
        if (!members.isEmpty()) {
            database.useHandle(handle -> handle.createUpdate(LEAVE)
                    .bindArray("groups", UUID.class, each(members, Member::group))
                    .bindArray("learners", UUID.class, each(members, Member::learner))
                    .execute());
        }
    }

    void clear() {
        database.useHandle(handle -> handle.execute("delete from group_learner"));
    }

    private static <T> List<T> each(List<Member> members, Function<Member, T> value) {
        return members.stream().map(value).toList();
    }
}
