/**
 * Which advocates a learner has beside them in assessment (A9): the authorities that advocate-service publishes, as far as
 * their scope contains {@code assessment}. One that ended or expired counts no more, nor does any while the learner's
 * events are parked: what is not known for certain opens nothing. Consumes {@code advocacy.authority-given.v1} and
 * {@code advocacy.authority-ended.v1}; rebuildable from the log.
 */
package org.withme.assessment.authority;
