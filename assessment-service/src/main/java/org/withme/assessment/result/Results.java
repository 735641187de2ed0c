package org.withme.assessment.result;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Results implements PanacheRepositoryBase<AssessmentResult, UUID> {

    /** The one that no other supersedes. */
    Optional<AssessmentResult> current(UUID assessment) {
        return find("assessmentId = ?1 order by sequence desc", assessment)
                .page(0, 1)
                .firstResultOptional();
    }

    /** All of an assessment, the first one first. */
    List<AssessmentResult> of(UUID assessment) {
        return list("assessmentId = ?1 order by sequence", assessment);
    }

    /** The criteria whose published values somebody has changed. */
    Set<UUID> correctedBy(UUID assessment, String subject) {
        Set<UUID> corrected = new HashSet<>();
        Map<UUID, String> before = Map.of();
        for (AssessmentResult result : of(assessment)) {
            Map<UUID, String> now = result.values();
            if (result.supersedes() != null && result.publishedBy().equals(subject)) {
                for (Map.Entry<UUID, String> line : now.entrySet()) {
                    if (!line.getValue().equals(before.get(line.getKey()))) {
                        corrected.add(line.getKey());
                    }
                }
            }
            before = now;
        }
        return corrected;
    }
}
