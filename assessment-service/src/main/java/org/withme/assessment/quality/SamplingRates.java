package org.withme.assessment.quality;

import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.stream.IntStream;

/** At how many of a hundred decisions quality assurance looks: of all, and of those that carry a risk. */
@Embeddable
record SamplingRates(
        int percent, int newAssessorPercent, int disputedPercent, int firstUsePercent, int borderlinePercent) {

    private static final int OF_ALL = 10;
    private static final int OF_A_RISK = 50;
    private static final int OF_DISPUTED = 100;

    /** What stands until somebody changes it: of all, what the version says in its ownership map. */
    static SamplingRates standard(Integer promised) {
        return new SamplingRates(promised == null ? OF_ALL : promised, OF_A_RISK, OF_DISPUTED, OF_A_RISK, OF_A_RISK);
    }

    /** The highest of those that apply. */
    int of(Set<Risk> risks) {
        return IntStream.concat(IntStream.of(percent), risks.stream().mapToInt(this::of))
                .max()
                .orElseThrow();
    }

    private int of(Risk risk) {
        return switch (risk) {
            case NEW_ASSESSOR -> newAssessorPercent;
            case DISPUTED -> disputedPercent;
            case FIRST_USE -> firstUsePercent;
            case BORDERLINE -> borderlinePercent;
        };
    }

    /** With what a change says; what it leaves out stays. */
    SamplingRates with(ChangeSamplingPlan change) {
        return new SamplingRates(
                or(change.percent(), percent),
                or(change.newAssessorPercent(), newAssessorPercent),
                or(change.disputedPercent(), disputedPercent),
                or(change.firstUsePercent(), firstUsePercent),
                or(change.borderlinePercent(), borderlinePercent));
    }

    private static int or(Integer sent, int kept) {
        return sent == null ? kept : sent;
    }
}
