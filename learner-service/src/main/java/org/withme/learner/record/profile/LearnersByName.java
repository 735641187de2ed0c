package org.withme.learner.record.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A college's learners by how their names are written or meant: without accents and marks, in any order, also misspelt (L32). */
@ApplicationScoped
public class LearnersByName {

    private static final int MOST = 20;

    /** A part of the name, or like it: how alike they are from 0 to 1, word for word or as a whole. */
    private static final String FIND = """
            with asked as materialized (
                select plain_name(cast(:name as text)) as plain
            ), known as materialized (
                select r.learner_id, r.learn_ref_number, r.given_names, r.family_name, p.preferred_name,
                       r.last_day is null or r.last_day >= :today as current,
                       case when p.preferred_name is null then r.plain_name
                            else plain_name(concat_ws(' ', p.preferred_name, r.given_names, r.family_name)) end as plain
                from college_record r
                left join preferences p on p.learner_id = r.learner_id
                     and (:preferred = 'ALL' or :preferred = 'CURRENT' and (r.last_day is null or r.last_day >= :today))
                where r.ukprn = :ukprn and (r.last_day is null or r.last_day >= :since)
                  and (cast(:mentor as text) is null or exists (
                      select from relationship m
                      where m.learner_id = r.learner_id and m.ukprn = r.ukprn and m.subject = :mentor and m.role = 'mentor'
                        and m.ended_at is null and (m.expires_on is null or m.expires_on >= :today)
                        and 'profile' = any(m.aspects)))
                  and (cast(:born as date) is null or r.date_of_birth = cast(:born as date))
            ), alike as (
                select k.*, case when strpos(k.plain, a.plain) > 0 then 1
                                 else greatest(similarity(a.plain, k.plain), word_similarity(a.plain, k.plain))
                            end as likeness
                from known k cross join asked a
                where a.plain <> ''
            )
            select * from (
                select distinct on (learner_id) * from alike where likeness >= 0.5
                order by learner_id, likeness desc, current desc, learn_ref_number
            ) as found
            order by likeness desc, current desc, learn_ref_number limit :most
            """;

    private final EntityManager entities;

    LearnersByName(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Whom to look for.
     *
     * @param born tells namesakes apart; null if it is not known
     * @param mentor whose learners alone; null for everybody's
     */
    public record Asked(String ukprn, String name, LocalDate born, String mentor, Preferred preferred) {}

    /** Whose wish how to be called counts as a name: only whoever may read it finds by it. */
    public enum Preferred {
        NONE,
        CURRENT,
        ALL
    }

    /** The most alike first, at most twenty; who left before {@code since} is not looked for (L5). */
    public List<FoundLearner> find(Asked asked, LocalDate today, LocalDate since) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("ukprn", asked.ukprn())
                .setParameter("name", asked.name())
                .setParameter("born", asked.born())
                .setParameter("mentor", asked.mentor())
                .setParameter("preferred", asked.preferred().name())
                .setParameter("today", today)
                .setParameter("since", since)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(LearnersByName::found).toList();
    }

    private static FoundLearner found(Tuple row) {
        return new FoundLearner(
                row.get("learner_id", UUID.class),
                row.get("learn_ref_number", String.class),
                row.get("given_names", String.class),
                row.get("family_name", String.class),
                row.get("preferred_name", String.class),
                row.get("current", Boolean.class));
    }
}
