/**
 * Files that somebody sent and that are worked off later: kept in chunks until their work is done. Knows nothing of what stands
 * in them; {@code mis} and {@code learningaim} do.
 */
package org.withme.learner.record.upload;
