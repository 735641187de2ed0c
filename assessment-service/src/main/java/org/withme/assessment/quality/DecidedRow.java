package org.withme.assessment.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.assessment.quality.SampleDraw.Candidate;

/**
 * A decision to the standard that stands and was in no sample.
 *
 * @param scale the words of its scale, the lowest first; empty for marks
 * @param byNewAssessor whether it is among the first ten of who decided it at the college
 */
record DecidedRow(
        UUID decision,
        UUID assessment,
        UUID criterion,
        int attempt,
        String value,
        String by,
        List<String> scale,
        boolean disputed,
        boolean byNewAssessor) {

    /** Three words have one between not met and more than just met. */
    private static final int SCALE_WITH_A_BORDER = 3;

    Candidate candidate(boolean firstUse) {
        return new Candidate(decision, by, risks(firstUse));
    }

    private Set<Risk> risks(boolean firstUse) {
        Set<Risk> risks = EnumSet.noneOf(Risk.class);
        add(risks, byNewAssessor, Risk.NEW_ASSESSOR);
        add(risks, disputed, Risk.DISPUTED);
        add(risks, firstUse, Risk.FIRST_USE);
        add(risks, isBorderline(scale, value), Risk.BORDERLINE);
        return risks;
    }

    static boolean isBorderline(List<String> scale, @Nullable String value) {
        return scale.size() >= SCALE_WITH_A_BORDER && scale.get(1).equals(value);
    }

    private static void add(Set<Risk> risks, boolean applies, Risk risk) {
        if (applies) {
            risks.add(risk);
        }
    }
}
