package org.withme.assessment.quality;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.quality.QualityEvent.SampleDrawn;
import org.withme.assessment.quality.QualityEvent.SampleSignedOff;
import org.withme.platform.problem.Problem;

/** A sample of what assessors decided on one published version. */
@Entity
@Table(name = "quality_sample")
class QualitySample {

    @Id
    private UUID id;

    private UUID frameworkId;
    private UUID versionId;
    private String ukprn;
    private String seed;

    @Embedded
    private SamplingRates rates;

    private String drawnBy;
    private Instant drawnAt;
    private String signedOffBy;
    private Instant signedOffAt;

    protected QualitySample() {}

    /** Who draws, when. */
    record Drawer(String subject, Instant at) {}

    static QualitySample drawn(UUID id, PublishedVersion version, String seed, SamplingRates rates, Drawer by) {
        QualitySample sample = new QualitySample();
        sample.id = id;
        sample.frameworkId = version.frameworkId();
        sample.versionId = version.id();
        sample.ukprn = version.ukprn();
        sample.seed = seed;
        sample.rates = rates;
        sample.drawnBy = by.subject();
        sample.drawnAt = by.at();
        return sample;
    }

    void signOff(String by, Instant at) {
        signedOffBy = by;
        signedOffAt = at;
    }

    void requireOpen() {
        if (signedOffAt != null) {
            throw Problem.of(QualityProblem.SAMPLE_SIGNED_OFF);
        }
    }

    SampleDrawn drawnEvent(String title, int drawn) {
        return new SampleDrawn(id, id, frameworkId, versionId, title, drawn, ukprn);
    }

    SampleSignedOff signedOffEvent() {
        return new SampleSignedOff(id, id, frameworkId, versionId, ukprn);
    }

    UUID id() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    String ukprn() {
        return ukprn;
    }

    String seed() {
        return seed;
    }

    SamplingRates rates() {
        return rates;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    /** Null while it is open. */
    Instant signedOffAt() {
        return signedOffAt;
    }
}
