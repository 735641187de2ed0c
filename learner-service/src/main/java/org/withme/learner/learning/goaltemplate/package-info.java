/**
 * Goals that a college's mentors and tutors propose often (L17). A plan copies them
 * ({@link org.withme.learner.learning.goaltemplate.TemplateCopies}): what was copied does not know its template, so that nothing
 * that happens to it reaches a plan. Publishes nothing, because nothing in it is about a learner.
 */
package org.withme.learner.learning.goaltemplate;
