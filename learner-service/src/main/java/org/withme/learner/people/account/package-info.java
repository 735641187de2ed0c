/**
 * How people get to sign in. One account per learner, found or created in the account directory with the learner's id,
 * which only administrators can set. The temporary password is in the one answer and nowhere else: not stored, not logged,
 * not in the idempotency store. Who belongs to no college is a learner because of the account alone, which the platform
 * operator opens (L29). A whole intake is opened in one request, row by row, and linked beforehand with the stable ids of the
 * college's own identity provider (L37): {@code provider_identity} keeps whom a provider signs in where. Leaving a college does
 * not close an account (L5). Publishes {@code learner.account-opened.v1}.
 */
package org.withme.learner.people.account;
