package org.withme.learner.people.welcome;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first weeks of a learner at a college.
 *
 * @param begins the first day; null of an application that does not say it
 * @param plannedEnd the last day of what is planned; null of an application
 * @param isOn whether the first day has come; false of an application
 * @param heldOn when the first conversation was; null if it is due
 */
record Welcome(
        UUID learner,
        String ukprn,
        @Nullable LocalDate begins,
        @Nullable LocalDate plannedEnd,
        boolean isOn,
        @Nullable LocalDate heldOn) {

    boolean isConversationDue() {
        return isOn && heldOn == null;
    }
}
