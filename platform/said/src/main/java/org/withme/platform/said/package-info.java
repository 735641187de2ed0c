/**
 * Said, not typed: what somebody said by telephone, on paper or face to face, and another person entered for them. It has one
 * shape wherever it occurs (ADR 49): {@link org.withme.platform.said.Said} in a request, {@link org.withme.platform.said.Heard}
 * in a table, {@link org.withme.platform.said.SaidView} in a response. Whoever said it makes it their own or strikes it out; what
 * either means for the thing itself, the feature decides whose thing it is.
 */
package org.withme.platform.said;
