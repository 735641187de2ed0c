/**
 * Reflections (L23): what a learner writes for themselves. Nobody else reads one unless the learner shares it by name with somebody
 * who is on their team; what is shared is taken back for the future, and ends with the person's place on the team. Every read by
 * somebody else is in the learner's access log, also after it was taken back. That a private one was written, changed or deleted is
 * told to nobody, so it is no event (ADR 53); sharing and taking back are {@code learner.reflection-shared.v1} and
 * {@code learner.reflection-taken-back.v1}, in ids. What is said before anybody writes (W1) is {@link
 * org.withme.learner.learning.reflection.BeforeReflectingView}. Nothing reads the words to judge them (W4): a test finds who
 * touches them.
 */
package org.withme.learner.learning.reflection;
