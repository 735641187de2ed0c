/**
 * Records that may be one person, and what a person decides about them (L3): the same, and they are merged; not the same,
 * and they are dismissed. Inside a college its MIS administrator decides, across colleges the platform operator, who sees
 * ids and UKPRNs only; no college sees another's half. A merge changes whom rows belong to, found by the id that they were
 * written under, their origin; unmerging restores exactly. Meanwhile the absorbed id answers as the survivor, in paths and
 * tokens alike ({@link org.withme.learner.record.duplicates.Survivors}). Who may be another than the record that a reference finds is
 * held before anything is written; a person says whether it is the same, and the next return is taken by it. Both are a
 * {@link org.withme.learner.record.duplicates.Question}, raised by {@code mis}. Publishes {@code learner.merged.v1} and
 * {@code learner.unmerged.v1} on the access lane.
 */
package org.withme.learner.record.duplicates;
