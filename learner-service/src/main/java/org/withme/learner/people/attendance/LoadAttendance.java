package org.withme.learner.people.attendance;

import org.withme.learner.people.rows.RowFormat;

/**
 * The marks of a register.
 *
 * @param dryRun whether the caller only wants to know
 */
record LoadAttendance(RowFormat format, boolean dryRun) {}
