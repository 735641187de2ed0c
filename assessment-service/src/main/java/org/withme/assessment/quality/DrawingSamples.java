package org.withme.assessment.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.quality.QualitySample.Drawer;
import org.withme.assessment.quality.QualitySamples.Position;
import org.withme.assessment.quality.SampleDraw.Candidate;
import org.withme.assessment.quality.SampledRows.Kept;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;

@ApplicationScoped
class DrawingSamples {

    private static final int BYTES_OF_SEED = 16;

    private final QualityAccess access;
    private final SamplingPlans plans;
    private final QualitySamples samples;
    private final DecidedRows decisions;
    private final SampledRows rows;
    private final PublishedVersions versions;
    private final Cursors cursors;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DrawingSamples(
            QualityAccess access,
            SamplingPlans plans,
            QualitySamples samples,
            DecidedRows decisions,
            SampledRows rows,
            PublishedVersions versions,
            Cursors cursors,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.samples = samples;
        this.decisions = decisions;
        this.rows = rows;
        this.versions = versions;
        this.cursors = cursors;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("quality-assurance")
    @Transactional
    SampleView draw(UUID framework, int number) {
        PublishedVersion version = access.requireVersion(framework, number);
        return idempotency.once(SampleView.class, () -> {
            plans.alone(version.id());
            List<DecidedRow> decided = decisions.standing(version);
            if (decided.isEmpty()) {
                throw Problem.of(QualityProblem.NOTHING_TO_SAMPLE);
            }
            QualitySample sample = QualitySample.drawn(
                    UuidCreator.getTimeOrderedEpoch(),
                    version,
                    seed(),
                    plans.rates(version),
                    new Drawer(access.subject(), clock.instant()));
            samples.persistAndFlush(sample);
            int drawn = keep(sample, decided);
            outbox.append(sample.drawnEvent(version.title(), drawn));
            return view(sample);
        });
    }

    @Transactional
    Page<SampleSummary> list(UUID framework, int number, String cursor, Integer limit) {
        PublishedVersion version = access.requireVersion(framework, number);
        Limit size = Limit.of(limit);
        String filter = "samples?version=" + version.id();
        Position after = cursors.position(filter, cursor).map(Position::of).orElse(null);
        Page<QualitySample> page = cursors.page(
                filter,
                size,
                samples.page(version.id(), after, size.plusOne()),
                sample -> List.of(sample.drawnAt().toString(), sample.id().toString()));
        return new Page<>(page.items().stream().map(SampleSummary::of).toList(), page.next());
    }

    @Transactional
    SampleView read(UUID id) {
        return view(access.requireSample(id));
    }

    private SampleView view(QualitySample sample) {
        return SampleView.of(
                sample, versions.get(sample.versionId()), rows.decided(sample.id()), rows.items(sample.id()));
    }

    private int keep(QualitySample sample, List<DecidedRow> decided) {
        boolean firstUse = samples.isFirstUse(sample.versionId());
        Map<UUID, Candidate> candidates = decided.stream()
                .map(row -> row.candidate(firstUse))
                .collect(Collectors.toMap(Candidate::decision, Function.identity()));
        Set<UUID> drawn = SampleDraw.draw(sample.seed(), candidates.values(), sample.rates());
        rows.keep(
                sample.id(),
                decided.stream()
                        .map(row -> new Kept(
                                UuidCreator.getTimeOrderedEpoch(),
                                row,
                                candidates.get(row.decision()),
                                drawn.contains(row.decision())))
                        .toList());
        return drawn.size();
    }

    private String seed() {
        byte[] seed = new byte[BYTES_OF_SEED];
        random.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }
}
