/**
 * Goals that belong to a group (L14): whoever is in it writes and agrees them, and its progress is the group's, never a sum of what
 * single learners did. Open to whoever is in the group, and to nobody else; who leaves keeps reading what was the group's while they
 * were in it, and changes nothing of it by going. Publishes {@code learner.group-goal-changed.v1} into the stream of each learner
 * who is in the group then; the inbox asks {@link org.withme.learner.learning.groupgoal.GroupGoalsThatWait}, and plans show them
 * through {@link org.withme.learner.learning.groupgoal.GoalsOfGroups}.
 */
package org.withme.learner.learning.groupgoal;
