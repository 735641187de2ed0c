package org.withme.assessment.exams;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The projection's table. Every statement takes effect once, however often it is repeated. */
@Singleton
class LearnerReferences {

    private static final String TELL = """
            insert into learner_reference (learner_id, ukprn, learn_ref_number, prepared_on)
            select learner, ukprn, reference, max(day)
              from unnest(:learners, :ukprns, :references, :days) as told (learner, ukprn, reference, day)
             group by learner, ukprn, reference
             order by learner, ukprn, reference
            on conflict (learner_origin, ukprn, learn_ref_number) do update
               set prepared_on = greatest(learner_reference.prepared_on, excluded.prepared_on)""";

    /**
     * Of two who bear it, the one of the later return; nobody if one return gave it to both. Whom a later return lists under another
     * reference bears it no more.
     */
    private static final String NAMED = """
            select learn_ref_number, min(learner_id::text)::uuid as learner_id
              from (select learn_ref_number, learner_id,
                           rank() over (partition by learn_ref_number order by prepared_on desc) as place
                      from learner_reference borne where ukprn = :ukprn and learn_ref_number = any(:references)
                       and not exists (select from learner_reference later
                                        where later.learner_origin = borne.learner_origin and later.ukprn = borne.ukprn
                                          and later.prepared_on > borne.prepared_on)) as told
             where place = 1
             group by learn_ref_number
            having count(distinct learner_id) = 1""";

    private final Jdbi database;

    LearnerReferences(Jdbi database) {
        this.database = database;
    }

    /** What a return says, by the id under which the learner was first listed. */
    record Told(UUID learner, String ukprn, String reference, LocalDate preparedOn) {}

    /** As returns are kept by it. */
    static String kept(String stated) {
        return stated.strip().toUpperCase(Locale.ROOT);
    }

    void tell(List<Told> told) {
        if (!told.isEmpty()) {
            database.useHandle(handle -> handle.createUpdate(TELL)
                    .bindArray("learners", UUID.class, each(told, Told::learner))
                    .bindArray("ukprns", String.class, each(told, Told::ukprn))
                    .bindArray("references", String.class, each(told, each -> kept(each.reference())))
                    .bindArray("days", LocalDate.class, each(told, Told::preparedOn))
                    .execute());
        }
    }

    /** Whom a college means by each of these, as {@link #kept} writes them. */
    Map<String, UUID> named(String ukprn, Collection<String> references) {
        return database.withHandle(handle -> handle.createQuery(NAMED)
                .bind("ukprn", ukprn)
                .bindArray("references", String.class, references)
                .map((row, context) ->
                        Map.entry(row.getString("learn_ref_number"), row.getObject("learner_id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void clear() {
        database.useHandle(handle -> handle.execute("delete from learner_reference"));
    }

    private static <T> List<T> each(List<Told> told, Function<Told, T> value) {
        return told.stream().map(value).toList();
    }
}
