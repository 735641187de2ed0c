package org.withme.assessment.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.withme.assessment.framework.FrameworkAccess.Author;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class DraftingVersions {

    private final FrameworkAccess access;
    private final Frameworks frameworks;
    private final FrameworkVersions versions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    DraftingVersions(
            FrameworkAccess access,
            Frameworks frameworks,
            FrameworkVersions versions,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.frameworks = frameworks;
        this.versions = versions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("framework-design")
    @Transactional
    VersionView draft(UUID frameworkId, DraftVersion draft) {
        Author author = access.requireAuthor();
        Framework framework =
                frameworks.ofCollegeLocked(author.ukprn(), frameworkId).orElseThrow(DraftingVersions::notFound);
        return idempotency.once(VersionView.class, () -> {
            if (versions.hasDraft(frameworkId)) {
                throw Problem.of(FrameworkProblem.DRAFT_EXISTS);
            }
            DraftRules.check(draft).orThrow();
            FrameworkVersion version = FrameworkVersion.drafted(
                    frameworkId, versions.nextNumber(frameworkId), draft, author, clock.instant());
            versions.persistAndFlush(version);
            return version.view(framework);
        });
    }

    @Transactional
    VersionView read(UUID frameworkId, int number) {
        Author reader = access.requireReader();
        Framework framework = framework(reader, frameworkId);
        return versions.of(frameworkId, number)
                .orElseThrow(DraftingVersions::notFound)
                .view(framework);
    }

    @Effort("framework-design")
    @Transactional
    VersionView replace(UUID frameworkId, int number, DraftVersion draft, Precondition precondition) {
        Author author = access.requireAuthor();
        Framework framework = framework(author, frameworkId);
        FrameworkVersion version = versions.ofLocked(frameworkId, number).orElseThrow(DraftingVersions::notFound);
        precondition.matches(version.view(framework));
        version.requireDraft();
        DraftRules.check(draft).orThrow();
        version.replace(draft, author, clock.instant());
        versions.flush();
        return version.view(framework);
    }

    /** Freezes the version (A1); everything that is in the way is named at once. */
    @Effort("framework-design")
    @Transactional
    VersionView publish(UUID frameworkId, int number, Precondition precondition) {
        Author author = access.requireAuthor();
        Framework framework = framework(author, frameworkId);
        FrameworkVersion version = versions.ofLocked(frameworkId, number).orElseThrow(DraftingVersions::notFound);
        return idempotency.once(VersionView.class, () -> {
            precondition.matches(version.view(framework));
            version.requireDraft();
            FrameworkRules.checkPublication(framework.kind(), version.units()).orThrow();
            version.publish(author, clock.instant());
            versions.flush();
            outbox.append(version.published(framework));
            return version.view(framework);
        });
    }

    private Framework framework(Author author, UUID id) {
        return frameworks.ofCollege(author.ukprn(), id).orElseThrow(DraftingVersions::notFound);
    }

    private static Problem notFound() {
        return Problem.of(StandardProblem.NOT_FOUND);
    }
}
