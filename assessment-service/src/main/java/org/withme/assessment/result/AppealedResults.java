package org.withme.assessment.result;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.result.AssessmentResult.Publisher;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.identity.CurrentCaller;

/** Results as appeals meet them (A11), in the transaction and after the decision of the use case that asks. */
@ApplicationScoped
public class AppealedResults {

    private final Results results;
    private final PublishedVersions versions;
    private final ResultAssurance assurance;
    private final CurrentCaller callers;
    private final Clock clock;

    AppealedResults(
            Results results,
            PublishedVersions versions,
            ResultAssurance assurance,
            CurrentCaller callers,
            Clock clock) {
        this.results = results;
        this.versions = versions;
        this.assurance = assurance;
        this.callers = callers;
        this.clock = clock;
    }

    /** The result that counts, by criterion. */
    public record Standing(UUID id, Map<UUID, Published> values) {}

    /**
     * A value of a result.
     *
     * @param since when it was first published, and stands since then
     * @param asDecided whether it is what was decided, and not what came in the place of that
     */
    public record Published(String value, Instant since, boolean asDecided) {}

    public Optional<Standing> of(Assessment assessment) {
        List<AssessmentResult> all = results.of(assessment.id());
        Map<UUID, Published> values = new HashMap<>();
        for (AssessmentResult result : all) {
            result.values()
                    .forEach((criterion, value) -> values.merge(
                            criterion,
                            new Published(value, result.publishedAt(), result.supersedes() == null),
                            (before, now) -> before.value().equals(value) ? before : now));
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(all.get(all.size() - 1).id(), values));
    }

    /** Whether something among it was decided by assessors with certified weight, so that quality assurance has a say in it. */
    public boolean needsAssurer(Assessment assessment, Collection<UUID> criteria) {
        return assurance.isOfAssessors(versions.get(assessment.versionId()), criteria);
    }

    /**
     * Refuses to change what an assessor decided with certified weight without quality assurance.
     *
     * @param amongThem whether a quality assurer is among those who decide
     */
    public void requireAssurer(Assessment assessment, Set<UUID> criteria, boolean amongThem) {
        assurance.requireAssurer(versions.get(assessment.versionId()), criteria, amongThem);
    }

    /** A result that took the place of another, and what is to be told of it. */
    public record Superseding(UUID id, DomainEvent event) {}

    /** A result with these values supersedes the one that counts. */
    public Superseding supersede(Assessment assessment, Map<UUID, String> values, String reason) {
        PublishedVersion version = versions.get(assessment.versionId());
        AssessmentResult wrong = results.current(assessment.id()).orElseThrow();
        AssessmentResult result = wrong.corrected(
                UuidCreator.getTimeOrderedEpoch(),
                values,
                reason,
                assurance.appealed(version, values.keySet(), wrong.portabilityStatement()),
                Publisher.of(callers.get(), clock.instant()));
        results.persistAndFlush(result);
        return new Superseding(result.id(), result.event(assessment, version));
    }
}
