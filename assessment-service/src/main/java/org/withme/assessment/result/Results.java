package org.withme.assessment.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Results implements PanacheRepositoryBase<AssessmentResult, UUID> {

    /** The one that no other supersedes. */
    Optional<AssessmentResult> current(UUID assessment) {
        return find("assessmentId = ?1 order by sequence desc", assessment)
                .page(0, 1)
                .firstResultOptional();
    }
}
