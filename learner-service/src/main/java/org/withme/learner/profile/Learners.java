package org.withme.learner.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
}
