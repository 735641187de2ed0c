/**
 * What the codes of learning aims and apprenticeship standards are called: names from the public download of the Learning Aims
 * Reference Service (LARS), loaded by the platform operator (ADR 27). A download is stored before the answer and loaded in short
 * transactions, so that a stop at any point goes on where it was; an older download never renames what a newer one names, and what a
 * download does not list keeps its name. Each name says the version and day of its download. Without a name the code stands alone;
 * with one it stands beside it. No personal data, no events.
 */
package org.withme.learner.record.learningaim;
