package org.withme.learner.people.group;

import org.withme.learner.people.rows.RowFormat;

/**
 * Rows about groups.
 *
 * @param whole whether who is not named in a group is not in it any more; a group that no row names stays as it is
 * @param dryRun whether the caller only wants to know
 */
record LoadGroups(RowFormat format, boolean whole, boolean dryRun) {}
