package org.withme.learner.journey;

import java.util.Set;
import java.util.stream.Collectors;

/** What a college's software calls a learner or an aim is no news to anybody: a change of that alone is no entry. */
final class Renumbering {

    static final Set<String> FIELDS = Set.of("LearnRefNumber", "PrevLearnRefNumber", "AimSeqNumber", "SWSupAimId");

    /** A condition of SQL: an entry of that name tells more. Elsewhere the two fields are absent. */
    private static final String TELLS_MORE =
            "not coalesce(coalesce(%1$s.data -> 'changed', %1$s.data -> 'fields') <@ cast('%2$s' as jsonb), false)";

    private Renumbering() {}

    static String tellsMore(String entry) {
        return TELLS_MORE.formatted(
                entry,
                FIELDS.stream().sorted().map(field -> "\"" + field + "\"").collect(Collectors.joining(",", "[", "]")));
    }
}
