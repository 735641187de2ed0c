/**
 * A wing: what is on record about a learner, and how it gets there: facts and preferences, enrolments with the names of their
 * aims, the ILR returns of colleges, and which records are one person. It knows {@code people}.
 */
package org.withme.learner.record;
