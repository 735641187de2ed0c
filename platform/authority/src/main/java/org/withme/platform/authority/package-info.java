/**
 * Which advocates a learner has beside them (A9): the authorities that advocate-service publishes, each for the matters that
 * its scope names. One that ended or expired counts no more, nor does any while the learner's events are parked or nothing is
 * heard of {@code advocacy-events}: what is not known for certain opens nothing. Consumes {@code advocacy.authority-given.v1}
 * and {@code advocacy.authority-ended.v1}; rebuildable from the log. A service that uses it subscribes to
 * {@code advocacy-events}, watches it, and has the table {@code advocate_authority(authority_id uuid primary key, learner_id
 * uuid, subject text, scope text[], expires_on date, ended boolean)}, which follows merges, and the view
 * {@code standing_authority(learner_id, advocate, scope, expires_on)} of those that are certain (ADR 57).
 */
package org.withme.platform.authority;
