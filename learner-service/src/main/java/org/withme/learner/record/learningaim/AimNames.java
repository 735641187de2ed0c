package org.withme.learner.record.learningaim;

import java.util.Map;
import java.util.Optional;

/** The names that were found. */
public final class AimNames {

    /** Nothing was found. */
    public static final AimNames NONE = new AimNames(Map.of(), Map.of());

    private final Map<String, LearningAimView> aims;
    private final Map<Integer, StandardView> standards;

    AimNames(Map<String, LearningAimView> aims, Map<Integer, StandardView> standards) {
        this.aims = aims;
        this.standards = standards;
    }

    public Optional<LearningAimView> aim(String learnAimRef) {
        return Optional.ofNullable(learnAimRef).map(reference -> aims.get(LarsRules.reference(reference)));
    }

    public Optional<StandardView> standard(Integer code) {
        return Optional.ofNullable(code).map(standards::get);
    }
}
