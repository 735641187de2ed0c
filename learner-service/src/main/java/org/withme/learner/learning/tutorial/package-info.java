/**
 * Tutorials whose purpose the learner knows (L19, L20, P6). An invitation takes a purpose of the catalogue and a time; it has what to
 * expect, what the learner leaves with and a length, or it is not sent. One request invites several learners, or a group: then each
 * has a tutorial of their own, and together they are one sitting. Either side invites, answers, asks for another time, cancels, and
 * adds points to the agenda; an advocate with the learner's authority for {@code tutorial} does the last two of these for them, and
 * asks for another time (A9, ADR 57). Afterwards staff say in one request who came; actions are agreed; one learner in five is asked whether
 * it was worth it, and the college reads that by purpose, never by person. A talk in the corridor is one line, without all that
 * (ADR 55). Publishes {@code learner.tutorial-*.v1} and {@code learner.talk-logged.v1}, in ids, codes and instants, never a word;
 * what a learner thought a tutorial was worth is no event. The inbox asks
 * {@link org.withme.learner.learning.tutorial.TutorialsThatWait}.
 */
package org.withme.learner.learning.tutorial;
