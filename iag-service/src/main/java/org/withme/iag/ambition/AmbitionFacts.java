package org.withme.iag.ambition;

import java.time.Instant;
import java.util.UUID;
import org.withme.platform.said.HowSaid;

/**
 * An ambition as other features see it.
 *
 * @param learner whose it is today
 * @param origin the id under which the learner wrote it: another one after two records were merged
 * @param words the learner's words; null if there are none, like every code that was not given
 * @param how in which way it was said to who entered it; null if the learner wrote it or made it their own
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
        HowSaid how,
        boolean first,
        Instant declaredAt,
        Instant changedAt) {}
