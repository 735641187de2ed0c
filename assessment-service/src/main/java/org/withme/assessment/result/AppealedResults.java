package org.withme.assessment.result;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
    public record Standing(UUID id, Map<UUID, String> values, Instant publishedAt) {}

    public Optional<Standing> of(Assessment assessment) {
        return results.current(assessment.id())
                .map(result -> new Standing(result.id(), result.values(), result.publishedAt()));
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
