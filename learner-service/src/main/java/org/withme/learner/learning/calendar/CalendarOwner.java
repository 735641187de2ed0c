package org.withme.learner.learning.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose calendar it is: of a learner, or of a member of staff.
 *
 * @param learner null of staff
 * @param subject null of a learner
 */
record CalendarOwner(@Nullable UUID learner, @Nullable String subject) {}
