/**
 * The copy of a learner's assessments, evidence, comments and assignments at one college that a disclosure opens to that college's
 * safeguarding lead (W3): the one who asked, while it is released. A lead looks from the college's side: a self-judgement that the
 * college may not see yet is withheld from them too (A7), and what the learner handed in and shows to nobody at the college is not
 * in it. Decided and logged by {@link org.withme.platform.grants.DisclosureAccess}.
 */
package org.withme.assessment.disclosure;
