/**
 * Writes a plan with its events in short transactions of at most a thousand learners, in the order of their ids (L10). What
 * changed since the plan was made, a learner known meanwhile or a merge, is looked at again in the transaction that writes.
 */
package org.withme.learner.record.mis.applying;
