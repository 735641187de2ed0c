/**
 * Who looked at a learner's record, when, in which capacity and at which part. Written before the answer of every read by
 * somebody else, also in the other services, which publish theirs as {@code access.record-read.v1}; the same reader, learner and aspect within five minutes is one row with a count. Only the learner reads it,
 * what was read under a disclosure from when they are told of that one; its college sees those reads at the disclosure (W3).
 */
package org.withme.learner.rights.accesslog;
