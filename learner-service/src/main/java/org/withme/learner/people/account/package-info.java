/**
 * How a learner gets to sign in. One account per learner, found or created in the account directory with the learner's id,
 * which only administrators can set. The temporary password is in the one answer and nowhere else: not stored, not logged,
 * not in the idempotency store. Leaving a college does not close an account (L5). Publishes {@code learner.account-opened.v1}.
 */
package org.withme.learner.people.account;
