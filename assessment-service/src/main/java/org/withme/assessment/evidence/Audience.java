package org.withme.assessment.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sees a piece of evidence beside the learner, who always does. */
@Schema(name = "EvidenceAudience")
enum Audience {
    ME(Set.of(), "The learner alone."),
    ASSESSORS(Set.of(Viewer.COLLEGE), "The learner, and whoever assesses at the college."),
    ASSESSORS_AND_ADVOCATE(
            Set.of(Viewer.COLLEGE, Viewer.ADVOCATE),
            "The learner, whoever assesses at the college, and an advocate with the learner's authority.");

    private final Set<Viewer> others;
    private final String inWords;

    Audience(Set<Viewer> others, String inWords) {
        this.others = others;
        this.inWords = inWords;
    }

    boolean admits(Viewer viewer) {
        return viewer == Viewer.LEARNER || others.contains(viewer);
    }

    String inWords() {
        return inWords;
    }

    /** By name, all that admit somebody. */
    static List<String> admitting(Viewer viewer) {
        return Arrays.stream(values())
                .filter(audience -> audience.admits(viewer))
                .map(Enum::name)
                .toList();
    }
}
