package org.withme.platform.said;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.withme.platform.problem.Violations;

/** How and when it was said; to whom, the token of the request says. */
@Schema(
        name = "Said",
        description = "How and when the learner said it, where somebody else enters it. All of it may be left out.")
public record Said(
        @Schema(description = "In which way.", defaultValue = "FACE_TO_FACE", examples = "TELEPHONE") @Nullable HowSaid how,

        @Schema(description = "On which day; today if left out, never one that has not come.", examples = "2026-11-27")
        @Nullable LocalDate on) {

    private static final Said TODAY = new Said(null, null);

    /** Face to face today, if it does not say otherwise. */
    public static Said of(@Nullable Said sent) {
        return sent == null ? TODAY : sent;
    }

    public Violations check(LocalDate today) {
        return new Violations().addIf(on != null && on.isAfter(today), "/said/on", SaidRule.NOT_YET);
    }

    /**
     * As it is kept.
     *
     * @param subject to whom it was said
     * @param capacity as what they enter it: a role
     */
    public Heard heardBy(String subject, String capacity, Instant now) {
        return new Heard(
                how == null ? HowSaid.FACE_TO_FACE : how,
                on == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : on,
                subject,
                capacity,
                now,
                null,
                null);
    }
}
