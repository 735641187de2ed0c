package org.withme.assessment.framework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A published version, which never changes.
 *
 * @param id of the version
 * @param number 1 for the first version of its framework
 * @param ukprn the college that it belongs to
 * @param samplingPercent at how many of a hundred decisions quality assurance looks at least; null if it does not say
 * @param attempts how often a learner may try in all what is not met yet
 * @param selfJudged how a learner judges their own work on what is set to them
 * @param awardingOrganisation client id of the awarding organisation's system; null for a college's own framework
 */
public record PublishedVersion(
        UUID id,
        UUID frameworkId,
        int number,
        String ukprn,
        String title,
        Level level,
        String awardingOrganisation,
        Portability portability,
        Instant publishedAt,
        Integer samplingPercent,
        int attempts,
        SelfJudged selfJudged,
        List<Unit> units) {

    /** Whether it is a specification of an awarding organisation; no other framework names one. */
    public boolean isRegulated() {
        return awardingOrganisation != null;
    }

    /** Every criterion, in order. */
    public List<Criterion> criteria() {
        return units.stream().flatMap(unit -> unit.criteria().stream()).toList();
    }

    /** One of its criteria. */
    public Optional<Criterion> criterion(UUID id) {
        return criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }
}
