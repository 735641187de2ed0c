package org.withme.learner.record.learningaim;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that were found. */
public final class AimNames {

    /** Nothing was found. */
    public static final AimNames NONE = new AimNames(Map.of(), Map.of());

    /** The learning aim of a whole programme. */
    private static final String PROGRAMME = "ZPROG001";

    private final Map<String, LearningAimView> aims;
    private final Map<Integer, StandardView> standards;

    AimNames(Map<String, LearningAimView> aims, Map<Integer, StandardView> standards) {
        this.aims = aims;
        this.standards = standards;
    }

    /**
     * What somebody is on, in words: an aim by its title with the code beside it, a programme by its standard, as far as these
     * are known.
     *
     * @param standard the apprenticeship standard of a programme
     */
    public String inWords(String learnAimRef, @Nullable Integer standard) {
        if (PROGRAMME.equals(learnAimRef)) {
            return standard(standard)
                    .map(known -> "the apprenticeship " + known.name() + " (standard " + standard + ")")
                    .orElse("a programme");
        }
        String code = "learning aim " + learnAimRef;
        return aim(learnAimRef).map(known -> known.title() + " (" + code + ")").orElse(code);
    }

    public Optional<LearningAimView> aim(String learnAimRef) {
        return Optional.ofNullable(learnAimRef).map(reference -> aims.get(LarsRules.reference(reference)));
    }

    public Optional<StandardView> standard(Integer code) {
        return Optional.ofNullable(code).map(standards::get);
    }
}
