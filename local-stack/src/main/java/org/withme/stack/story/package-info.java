/**
 * {@code ./withme demo}: the story of the product, played by the demo's people on a running platform and told while it happens. Each
 * playing has a learner of its own, so it may be played again and again. Every line is something that somebody did through the gateway
 * and what came back; a part that does not come out as it should ends the story with the answer that was given.
 */
package org.withme.stack.story;
