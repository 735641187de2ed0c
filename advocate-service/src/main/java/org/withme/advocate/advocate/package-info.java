/**
 * Advocates: what each knows, speaks and covers, how many cases they may have open at once, from which funding line they are
 * paid and for how many hours a week. The case supervisor of the college registers them. V1: an open case takes a place, and a
 * place is taken and given back under the lock of the advocate's row, so that no number of acceptances at once exceeds the
 * capacity; one that is lowered below the open cases takes nobody's advocate away, but gives no new place. Publishes nothing;
 * other features use {@link org.withme.advocate.advocate.AdvocateCapacity}.
 */
package org.withme.advocate.advocate;
