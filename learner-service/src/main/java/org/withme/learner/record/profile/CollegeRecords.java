package org.withme.learner.record.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CollegeRecords implements PanacheRepositoryBase<CollegeRecord, CollegeRecord.Key> {

    private static final String NAMED_MENTOR = """
             and exists (select 1 from Relationship t where t.learnerId = r.learnerId and t.subject = :subject
                         and t.role = 'mentor' and t.ukprn = r.ukprn and t.endedAt is null
                         and (t.expiresOn is null or t.expiresOn >= :today)
                         and cast(sql('(''profile'' = any(?))', t.aspects) as Boolean) = true)""";

    List<CollegeRecord> ofLearner(UUID learner) {
        return list("learnerId = ?1 order by preparedOn desc, ukprn, learnRefNumber", learner);
    }

    List<CollegeRecord> ofLearner(UUID learner, String ukprn) {
        return list("learnerId = ?1 and ukprn = ?2 order by preparedOn desc, learnRefNumber", learner, ukprn);
    }

    /** One page within a right; the cost does not depend on how deep it is. */
    List<Listed> page(Search search) {
        StringBuilder text = new StringBuilder("""
                select r as record, p.preferredName as preferredName from CollegeRecord r
                left join Preferences p on p.learnerId = r.learnerId
                where r.ukprn = :ukprn and (r.lastDay is null or r.lastDay >= :since)""");
        if (search.namedOnly()) {
            text.append(NAMED_MENTOR);
        }
        if (search.learnRefNumber() != null) {
            text.append(" and r.learnRefNumber = :reference");
        }
        if (search.uln() != null) {
            text.append(" and r.uln = :uln and r.uln <> '" + Uln.TEMPORARY + "'");
        }
        if (search.after() != null) {
            text.append(" and (r.learnerId, r.learnRefNumber) > (:learner, :last)");
        }
        text.append(" order by r.learnerId, r.learnRefNumber");
        TypedQuery<Listed> query = getEntityManager().createQuery(text.toString(), Listed.class);
        search.bind(query);
        return query.setMaxResults(search.limit()).getResultList();
    }

    record Listed(CollegeRecord record, String preferredName) {}
}
