/**
 * The decision. A use case begins with {@code access.require(SomethingAccess.mayDoThis(learner))}; a named
 * {@link org.withme.platform.access.Policy} looks at the caller and at the caller's grants on the learner, which are one
 * round trip away; a refusal answers exactly like an unknown record; a permitted read by somebody else is logged for the
 * learner before the answer. Fails closed.
 */
package org.withme.platform.access;
