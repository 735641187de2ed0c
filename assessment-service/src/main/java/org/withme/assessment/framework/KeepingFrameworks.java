package org.withme.assessment.framework;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.withme.assessment.framework.FrameworkAccess.Author;
import org.withme.assessment.framework.Frameworks.Position;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class KeepingFrameworks {

    private final FrameworkAccess access;
    private final Frameworks frameworks;
    private final FrameworkVersions versions;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Clock clock;

    KeepingFrameworks(
            FrameworkAccess access,
            Frameworks frameworks,
            FrameworkVersions versions,
            Idempotency idempotency,
            Cursors cursors,
            Clock clock) {
        this.access = access;
        this.frameworks = frameworks;
        this.versions = versions;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Effort("framework-design")
    @Transactional
    FrameworkView define(DefineFramework command) {
        Author author = access.requireAuthor();
        return idempotency.once(FrameworkView.class, () -> {
            FrameworkRules.check(command).orThrow();
            Framework framework =
                    Framework.defined(UuidCreator.getTimeOrderedEpoch(), command, author, clock.instant());
            frameworks.persistAndFlush(framework);
            return framework.view(List.of());
        });
    }

    @Transactional
    Page<FrameworkView> list(String cursor, Integer asked) {
        Author reader = access.requireReader();
        String filter = "frameworks?ukprn=" + reader.ukprn();
        Position after = cursors.position(filter, cursor).map(Position::of).orElse(null);
        Limit limit = Limit.of(asked);
        List<Framework> rows = frameworks.page(reader.ukprn(), after, limit.plusOne());
        Page<Framework> page = cursors.page(filter, limit, rows, KeepingFrameworks::position);
        Map<UUID, List<VersionSummary>> all =
                versions.summaries(page.items().stream().map(Framework::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(framework -> framework.view(all.getOrDefault(framework.id(), List.of())))
                        .toList(),
                page.next());
    }

    @Transactional
    FrameworkView read(UUID id) {
        Author reader = access.requireReader();
        Framework framework =
                frameworks.ofCollege(reader.ukprn(), id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        return framework.view(versions.summaries(List.of(id)).getOrDefault(id, List.of()));
    }

    private static List<String> position(Framework framework) {
        return List.of(framework.createdAt().toString(), framework.id().toString());
    }
}
