package org.withme.learner.record.learningaim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What learning aims and standards are called, as far as a download was loaded that names them. */
@ApplicationScoped
public class LearningAims {

    private final EntityManager entities;

    LearningAims(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The names of these.
     *
     * @param references LearnAimRef of the ILR, in any case
     * @param standards StdCode of the ILR
     */
    public AimNames named(Collection<String> references, Collection<Integer> standards) {
        return new AimNames(aims(references), standards(standards));
    }

    private Map<String, LearningAimView> aims(Collection<String> references) {
        Set<String> asked = references.stream().map(LarsRules::reference).collect(Collectors.toSet());
        return asked.isEmpty()
                ? Map.of()
                : entities.createQuery("from LearningAim where learnAimRef in :asked", LearningAim.class)
                        .setParameter("asked", asked)
                        .getResultStream()
                        .collect(Collectors.toMap(LearningAim::learnAimRef, LearningAim::view));
    }

    private Map<Integer, StandardView> standards(Collection<Integer> asked) {
        return asked.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "from ApprenticeshipStandard where standardCode in :asked",
                                ApprenticeshipStandard.class)
                        .setParameter("asked", asked)
                        .getResultStream()
                        .collect(Collectors.toMap(ApprenticeshipStandard::standardCode, ApprenticeshipStandard::view));
    }
}
