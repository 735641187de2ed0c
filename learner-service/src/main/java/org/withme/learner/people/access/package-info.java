/**
 * The words in which this service's policies are written: which relation a caller has to a learner. The decision itself
 * is {@code platform/access}; who may do what is each feature's {@code *Access}.
 */
package org.withme.learner.people.access;
