/**
 * Refusals, RFC 9457. Every 4xx and 5xx is a {@link org.withme.platform.problem.ProblemDocument} of a
 * {@link org.withme.platform.problem.ProblemType}; a feature throws {@link org.withme.platform.problem.Problem} or
 * collects {@link org.withme.platform.problem.Violations}; everything else is translated here, and nothing of a failure's
 * class, message, stack or SQL leaves. Also how JSON is read: strictly, with a pointer to what is wrong.
 */
package org.withme.platform.problem;
