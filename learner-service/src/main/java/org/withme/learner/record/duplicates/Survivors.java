package org.withme.learner.record.duplicates;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Which learner an id is today, and under which ids a learner's events and reads were written (L3). */
@Singleton
public class Survivors {

    private static final String SURVIVORS =
            "select absorbed, survivor from learner_merge where absorbed = any(:ids) and unmerged_at is null";
    private static final String OF_ACCOUNT = "select learner_id from account where subject = ?";
    private static final String OTHERS = """
            select s.subject, s.learner from unnest(:subjects, :learners) as s (subject, learner)
              join account a on a.subject = s.subject where a.learner_id <> s.learner
            """;
    private static final String ORIGINS =
            "select absorbed from learner_merge where survivor = ? and unmerged_at is null order by absorbed";

    private final Jdbi database;

    Survivors(Jdbi database) {
        this.database = database;
    }

    /** The ids under which the learner's history was written: the learner's own first, then those absorbed. */
    public List<UUID> originsOf(UUID learner) {
        List<UUID> origins = new ArrayList<>(List.of(learner));
        origins.addAll(database.withHandle(
                handle -> handle.select(ORIGINS, learner).mapTo(UUID.class).list()));
        return origins;
    }

    /**
     * A query for those ids, as a column {@code id}.
     *
     * @param learner a parameter or column of the query around it
     */
    public static String origins(String learner) {
        return """
                select cast(%1$s as uuid) as id union all
                select absorbed from learner_merge where survivor = %1$s and unmerged_at is null
                """.formatted(learner);
    }

    /** Which learner signs in with this account, whatever its token still says; empty if it was not opened here. */
    Optional<UUID> ofAccount(String subject) {
        return database.withHandle(
                handle -> handle.select(OF_ACCOUNT, subject).mapTo(UUID.class).findOne());
    }

    /** An account, and as which learner it was let in. */
    public record SignedIn(String subject, UUID learner) {}

    /** Those whose account is another learner's by now. */
    public Set<SignedIn> others(Collection<SignedIn> signedIn) {
        return database.withHandle(handle -> handle.createQuery(OTHERS)
                .bindArray(
                        "subjects",
                        String.class,
                        signedIn.stream().map(SignedIn::subject).toList())
                .bindArray(
                        "learners",
                        UUID.class,
                        signedIn.stream().map(SignedIn::learner).toList())
                .map(ConstructorMapper.of(SignedIn.class))
                .set());
    }

    /** Those of the ids that were absorbed, each with its survivor. */
    Map<UUID, UUID> of(Collection<UUID> ids) {
        return database.withHandle(handle -> handle.createQuery(SURVIVORS)
                .bindArray("ids", UUID.class, ids)
                .map(ConstructorMapper.of(Merges.Merge.class))
                .collect(Collectors.toMap(Merges.Merge::absorbed, Merges.Merge::survivor)));
    }
}
