/**
 * The two classifications by which ambitions and opportunities find each other: SOC 2020 for occupations and the sector
 * subject areas for what is studied. Both are hierarchical: the beginning of a code is a wider group.
 */
package org.withme.iag.classification;
