package org.withme.assessment.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.platform.effort.Effort;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.http.Precondition;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** A sample is signed off: what it was drawn from is assured from then on (A3). */
@ApplicationScoped
class SigningOffSamples {

    private final QualityAccess access;
    private final QualitySamples samples;
    private final SampledRows rows;
    private final PublishedVersions versions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    SigningOffSamples(
            QualityAccess access,
            QualitySamples samples,
            SampledRows rows,
            PublishedVersions versions,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.samples = samples;
        this.rows = rows;
        this.versions = versions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Effort("quality-assurance")
    @Transactional
    SampleView signOff(UUID id, Precondition precondition) {
        QualitySample sample = access.requireSampleLocked(id);
        return idempotency.once(SampleView.class, () -> {
            precondition.matches(view(sample));
            sample.requireOpen();
            if (rows.concerns(id, access.caller())) {
                throw Problem.of(QualityProblem.OWN_DECISION);
            }
            unfinished(rows.items(id)).orThrow();
            sample.signOff(access.subject(), clock.instant());
            samples.flush();
            outbox.append(sample.signedOffEvent());
            return view(sample);
        });
    }

    private SampleView view(QualitySample sample) {
        return SampleView.of(
                sample, versions.get(sample.versionId()), rows.decided(sample.id()), rows.items(sample.id()));
    }

    private static Violations unfinished(List<SampledItem> items) {
        Violations unfinished = new Violations();
        for (int index = 0; index < items.size(); index++) {
            ItemState state = items.get(index).state();
            String pointer = "/items/" + index;
            unfinished
                    .addIf(state == ItemState.WAITS, pointer, QualityRule.WAITS)
                    .addIf(state == ItemState.DIFFERS, pointer, QualityRule.DIFFERS)
                    .addIf(state == ItemState.TO_BE_REASSESSED, pointer, QualityRule.TO_BE_REASSESSED);
        }
        return unfinished;
    }
}
