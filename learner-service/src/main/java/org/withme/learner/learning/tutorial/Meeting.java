package org.withme.learner.learning.tutorial;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.purpose.Purpose;

/**
 * Why, how and when one meets: what was written for this one, else what the purpose says.
 *
 * @param purposeId only if its title stands: with another one it is another purpose
 * @param inPlainWords only of words that stand as the purpose has them
 */
record Meeting(
        @Nullable UUID purposeId,
        @Nullable Integer purposeVersion,
        @Nullable String purpose,
        @Nullable String whatToExpect,
        @Nullable String whatYouLeaveWith,
        @Nullable String inPlainWords,
        @Nullable Integer minutes,
        @Nullable Instant startsAt) {

    static Meeting of(ProposeTutorial written, Optional<Purpose> chosen) {
        boolean asItStands =
                written.purpose() == null && written.whatToExpect() == null && written.whatYouLeaveWith() == null;
        Optional<Purpose> named = chosen.filter(purpose -> written.purpose() == null);
        return new Meeting(
                named.map(Purpose::id).orElse(null),
                named.map(Purpose::version).orElse(null),
                first(written.purpose(), chosen.map(Purpose::title)),
                first(written.whatToExpect(), chosen.map(Purpose::whatToExpect)),
                first(written.whatYouLeaveWith(), chosen.map(Purpose::whatYouLeaveWith)),
                asItStands ? chosen.map(Purpose::inPlainWords).orElse(null) : null,
                first(written.minutes(), chosen.map(Purpose::minutes)),
                written.startsAt());
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    private static <T> T first(T written, Optional<T> chosen) {
        return written != null ? written : chosen.orElse(null);
    }
}
