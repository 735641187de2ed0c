/**
 * Now and next (L38): what a learner is on, who is beside them, where they want to go, which days lie ahead and what waits for them,
 * at most one screen, in plain words. It keeps nothing: each part is asked of the feature that knows it, with that feature's own
 * decision about who may read it, so it never widens an aspect. The words of an ambition stay with iag-service; the link leads there.
 */
package org.withme.learner.now;
