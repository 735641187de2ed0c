/**
 * What only a machine for trying things out may have. Every profile but {@code dev}, {@code test} and {@code demo} counts
 * as production: there a process does not start with a key, a secret or an address that everybody knows
 * ({@link org.withme.platform.identity.production.ProductionRequirement}), and is not ready while the realm whose tokens
 * it accepts is the demo's, in which everybody's password is their name.
 */
package org.withme.platform.identity.production;
