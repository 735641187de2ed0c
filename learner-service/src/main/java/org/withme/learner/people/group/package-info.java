/**
 * Learners and staff of a college who belong together for a while: tutor groups, classes, cohorts, communities (L31). The MIS
 * states them by its own references, as rows in one request, which is idempotent and answered row by row; staff make others, and
 * the platform operator makes those of nobody's college. Whoever states or made a group changes it. What a staff member of
 * a group is to its learners follows from its kind; {@link org.withme.learner.people.group.GroupPlaces} keeps the places on the
 * team, in the same transaction. Publishes {@code learner.group-joined.v1} and {@code learner.group-left.v1}.
 */
package org.withme.learner.people.group;
