package org.withme.iag.ambition;

import java.time.Instant;
import java.util.UUID;

/**
 * An ambition as other features see it.
 *
 * @param learner whose it is today
 * @param origin the id under which the learner wrote it: another one after two records were merged
 * @param words the learner's words; null if there are none, like every code that was not given
 * @param first whether the learner named it as first
 */
public record AmbitionFacts(
        UUID id,
        UUID learner,
        UUID origin,
        State state,
        Kind kind,
        String words,
        String occupation,
        String sector,
        String place,
        Horizon horizon,
        Integer confidence,
        boolean first,
        Instant declaredAt,
        Instant changedAt) {}
