/**
 * Files that somebody sends as the body of a request and that are worked off later: taken whole and counted, then kept in
 * chunks until their work is done. Knows nothing of what stands in them; {@code mis} and {@code learningaim} do.
 */
package org.withme.learner.record.upload;
