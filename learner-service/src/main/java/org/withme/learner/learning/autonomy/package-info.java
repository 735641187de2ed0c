/**
 * Autonomy (L4, P13): how far a learner decides alone about their goals, their pace and what shows their learning, at each college.
 * A stage moves one step at a time, when one side proposes it and the other agrees; back only with a reason, a reply and a day on
 * which it is talked about again. What a stage opens is said by {@link org.withme.learner.learning.autonomy.Area}, and kept by the
 * features that ask {@link org.withme.learner.learning.autonomy.Stages} (L18). What a learner may always do stands in {@link
 * org.withme.learner.learning.autonomy.FloorRight} and depends on no stage.
 */
package org.withme.learner.learning.autonomy;
