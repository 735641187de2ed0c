/**
 * The words in which this service's policies are written: which relation a caller has to a learner, a referral or a case. The
 * decision itself is {@code platform/access}; who may do what is each feature's {@code *Access}.
 */
package org.withme.advocate.access;
