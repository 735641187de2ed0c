/**
 * Recognition: somebody on the team recognises a learner's effort, progress or help in a sentence. The learner reads it, and so does
 * everybody on the team at the same college, in the grace period only whoever gave it; the learner takes off their page what they do
 * not want there, and its words are erased. There are no points, counts, rankings or streaks, and nothing that could be made into
 * them: a list has no total. Publishes {@code learner.recognised.v1} and {@code learner.recognition-removed.v1}, never a word of what
 * was written.
 */
package org.withme.learner.learning.recognition;
