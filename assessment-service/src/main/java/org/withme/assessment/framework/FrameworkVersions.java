package org.withme.assessment.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class FrameworkVersions implements PanacheRepositoryBase<FrameworkVersion, UUID> {

    /** Always through its framework. */
    Optional<FrameworkVersion> of(UUID framework, int number) {
        return find("frameworkId = ?1 and number = ?2", framework, number).firstResultOptional();
    }

    /** As it is now, kept so to the end of the transaction. */
    Optional<FrameworkVersion> ofLocked(UUID framework, int number) {
        return find("frameworkId = ?1 and number = ?2", framework, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<FrameworkVersion> published(UUID framework, int number) {
        return of(framework, number).filter(FrameworkVersion::isPublished);
    }

    Optional<FrameworkVersion> latestPublished(UUID framework) {
        return find("frameworkId = ?1 and state = ?2 order by number desc", framework, VersionState.PUBLISHED)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The first one first. */
    List<FrameworkVersion> allPublished(UUID framework) {
        return list("frameworkId = ?1 and state = ?2 order by number", framework, VersionState.PUBLISHED);
    }

    boolean hasDraft(UUID framework) {
        return count("frameworkId = ?1 and state = ?2", framework, VersionState.DRAFT) > 0;
    }

    int nextNumber(UUID framework) {
        return (int) count("frameworkId", framework) + 1;
    }

    /** By framework, the first version first. */
    Map<UUID, List<VersionSummary>> summaries(Collection<UUID> frameworks) {
        return getEntityManager()
                .createQuery("""
                        select v.frameworkId, v.id, v.number, v.state, v.publishedAt from FrameworkVersion v
                         where v.frameworkId in :frameworks order by v.number""", Tuple.class)
                .setParameter("frameworks", frameworks)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(
                                row -> new VersionSummary(
                                        row.get(1, UUID.class),
                                        row.get(2, Integer.class),
                                        row.get(3, VersionState.class),
                                        row.get(4, Instant.class)),
                                Collectors.toList())));
    }
}
