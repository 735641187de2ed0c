/**
 * People whom no return lists yet (L29): those who have applied, whom the MIS states under its own reference, and those whom
 * staff add by a name and a way to reach them. What the college states of them is its record, as of any learner, so they have
 * groups, a team and an account; the first return that lists them takes the record over, found by L3, and its facts win (L2).
 * Nobody is found by name alone: a pair for a person to decide is raised. An application ends when it is withdrawn, when nobody
 * says anything of it for long, or when the person is enrolled; what a college stated of somebody who never came is removed
 * after a while. Publishes {@code ApplicantEvent}, and {@code learner.college-access-changed.v1}.
 */
package org.withme.learner.record.applicant;
