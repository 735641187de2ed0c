/**
 * The people beside a learner. A member of staff is named by the college (MIS administrator, MIS or tutor) for aspects and, if
 * wanted, with a purpose and a last day; they must be staff of that college in that role. A group gives such places to its
 * staff beside its learners, while both are in it (L31). A place on the team is ended, never
 * deleted, and ends what it opened within a second. Supporters, whom the learner invites (L11), are not here yet. Publishes
 * {@code learner.relationship-granted.v1} and {@code learner.relationship-ended.v1} on the access lane.
 */
package org.withme.learner.people.team;
