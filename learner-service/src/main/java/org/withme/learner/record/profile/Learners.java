package org.withme.learner.record.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Which learners there are. */
@ApplicationScoped
public class Learners implements PanacheRepositoryBase<Learner, UUID> {

    Learners() {}

    /** Refuses with 404 if there is no such learner: a token may outlive the learner it names. */
    public void require(UUID learner) {
        if (count("id", learner) == 0) {
            throw Problem.of(StandardProblem.NOT_FOUND);
        }
    }

    /** The day of birth that a college last reported, the youngest if they disagree. */
    public Optional<LocalDate> dateOfBirth(UUID learner) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(dateOfBirth) from CollegeRecord where learnerId = :learner", LocalDate.class)
                .setParameter("learner", learner)
                .getSingleResult());
    }

    /** The UKPRNs of the colleges that know the learner, in their order. */
    public List<String> collegesOf(UUID learner) {
        return getEntityManager()
                .createQuery(
                        "select distinct ukprn from CollegeRecord where learnerId = :learner order by ukprn",
                        String.class)
                .setParameter("learner", learner)
                .getResultList();
    }

    /** Makes what a learner decides follow one another, to the end of the transaction; the import does not wait. */
    public void queueDecisions(UUID learner) {
        getEntityManager()
                .createNativeQuery("select 1 from learner where id = :learner for no key update", Integer.class)
                .setParameter("learner", learner)
                .getResultList();
    }
}
