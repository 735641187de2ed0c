/**
 * What people's work is for. A use case says its purpose with {@link org.withme.platform.effort.Effort}; while it runs,
 * {@link org.withme.platform.effort.CurrentEffort} knows it, and whatever records the work takes it from there. Who
 * worked and when is told by what records it; how long it took is nobody's guess.
 */
package org.withme.platform.effort;
