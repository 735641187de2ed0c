package org.withme.learner.people.account;

import org.withme.learner.people.rows.RowFormat;

/**
 * Rows about people who are to sign in.
 *
 * @param passwords whether learners without one get a temporary password
 * @param dryRun whether the caller only wants to know
 */
record LoadAccounts(RowFormat format, boolean passwords, boolean dryRun) {}
