/**
 * {@code ./withme demo}: the story of the product, played on a running platform, however it was used before, and told while it happens.
 * Each playing has a college, people and a learner of its own, so it may be played again and again. Every line is something that
 * somebody did through the gateway and what came back; a part that does not come out as it should ends the story with the answer that
 * was given, in words, and what it had opened is closed again.
 */
package org.withme.stack.story;
