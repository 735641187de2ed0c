/**
 * What a learner is enrolled on, one row per learner, college and aim, as that college's last accepted return says it.
 * Written by {@code mis}; read here. Nothing that belongs to a learner is tied to being enrolled except what college staff
 * see, which ends some days after the last day (L5), or after the year of an enrolment that no later year carried on (L9). The ILR's reason for leaving is never stored: it may be health data.
 * What changes is published as {@code EnrolmentEvent}.
 */
package org.withme.learner.record.enrolment;
