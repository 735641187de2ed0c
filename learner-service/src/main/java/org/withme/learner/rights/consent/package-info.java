/**
 * The consent ledger: append-only, what was asked, for whom, in which wording, and what the learner said (L12, L13). Only
 * what rests on consent can be given or withdrawn; for what rests on a public task or the law the catalogue informs. A
 * recipient is one that exists: a careers organisation that is configured, or a college of the learner. Refusing
 * never removes the core service. Publishes {@code learner.consent-given.v1} and {@code learner.consent-withdrawn.v1} on the
 * access lane.
 */
package org.withme.learner.rights.consent;
