/**
 * What is assessed, in versions: criteria grouped in units, each with an ownership and a decision rule. The table of
 * ownerships is {@link org.withme.assessment.framework.DecisionRule}. A published version is immutable (A1) and its
 * ownership map is public, in plain words (A2). Certified weight is the weight of the criteria that an assessor to the
 * standard, the centre or the awarding organisation decides: it adds up to exactly 100, in a local framework also to 0;
 * what the learner owns or negotiates carries none. The portability guard (A3) shows its reasons and publishes what does
 * not pass as local. A framework belongs to a college, whose assessors and quality assurers write it; other colleges see
 * published maps only. Publishes {@code assessment.framework-published.v1} on the framework's own stream.
 */
package org.withme.assessment.framework;
