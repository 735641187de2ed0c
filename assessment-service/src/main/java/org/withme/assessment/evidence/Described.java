package org.withme.assessment.evidence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a submission says of itself.
 *
 * @param name null if it has none
 * @param audience null if it is left as it is, or as it is by default
 */
record Described(Form form, String name, List<UUID> criteria, Audience audience) {

    Described {
        criteria = criteria == null
                ? List.of()
                : criteria.stream().filter(Objects::nonNull).distinct().toList();
    }
}
