/**
 * Goals that belong to a group (L14): whoever is in it writes and agrees them, and its progress is the group's, never a sum of what
 * single learners did. Open to whoever is in the group, and to nobody else; who leaves reads on, as it is today, what was
 * the group's while they were in it, and changes nothing of it by going. That staff entered the group's agreement is kept as anything
 * said; its answer by one learner ({@code said_answer}) stays empty, because it is nobody's alone to make their own or strike out. Publishes {@code learner.group-goal-changed.v1} into the stream of each learner
 * who is in the group then; the inbox asks {@link org.withme.learner.learning.groupgoal.GroupGoalsThatWait}, and plans and
 * what is now show them through {@link org.withme.learner.learning.groupgoal.GoalsOfGroups}.
 */
package org.withme.learner.learning.groupgoal;
