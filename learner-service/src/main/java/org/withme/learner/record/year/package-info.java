/**
 * The collection years of the ILR as data: {@code ilr/years/2026-27.txt} and its like hold all that the service knows of a
 * year: namespace, the days on which a return of it is taken, structure, code lists with their validity, and what the
 * service concludes from codes. A new year is a file more and no Java. Owns no rule: mis reads returns by it, profile
 * takes its words from it.
 */
package org.withme.learner.record.year;
