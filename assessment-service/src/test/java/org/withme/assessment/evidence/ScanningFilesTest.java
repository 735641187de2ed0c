package org.withme.assessment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.EvidenceFixture;
import org.withme.assessment.storage.FileStore;
import org.withme.assessment.virus.VirusScanner;
import org.withme.platform.testing.TheDatabase;

/** A5: where a scanner is set up, nobody gets a file that it has not called clean; a receipt never waits for it. */
@QuarkusTest
class ScanningFilesTest {

    @Inject
    FileStore files;

    @Inject
    NamedFiles named;

    private AssessmentFixture assessment;
    private EvidenceFixture evidence;

    @BeforeEach
    void prepare() {
        assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        evidence = evidenceOf(assessment);
    }

    /** Finds a virus in every file that says so, and is confused by one that says that. */
    private static final class Played implements VirusScanner {

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Verdict scan(InputStream file) throws IOException {
            String content = new String(file.readAllBytes(), UTF_8);
            if (content.contains("confusing")) {
                throw new IOException("It says nothing");
            }
            return content.contains("virus") ? Verdict.INFECTED : Verdict.CLEAN;
        }
    }

    @BeforeEach
    void nothingElseWaits() {
        TheDatabase.write("update evidence_version set scan = 'CLEAN' where file_id is not null");
    }

    @Test
    void A5_without_a_scanner_it_is_said_that_nobody_looked() {
        UUID id = evidence.submittedFile("plan.txt", "plan".getBytes(UTF_8));

        evidence.read(assessment.assessor(), id).body("versions.scan", contains("NOT_SCANNED"));
        evidence.download(assessment.assessor(), id, 1).statusCode(200);
    }

    @Test
    void A5_a_new_file_is_downloaded_when_the_scanner_called_it_clean_and_an_infected_one_never() {
        // Given
        UUID clean = waiting("plan.txt", "plan");
        UUID infected = waiting("other.txt", "a virus");
        evidence.download(assessment.learner(), clean, 1)
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/problems/file-being-scanned"));

        // When
        scan();

        // Then
        evidence.read(assessment.assessor(), clean).body("versions.scan", contains("CLEAN"));
        evidence.download(assessment.assessor(), clean, 1).statusCode(200);
        evidence.read(assessment.learner(), infected).body("versions.scan", contains("INFECTED"));
        evidence.download(assessment.learner(), infected, 1)
                .statusCode(409)
                .body("type", endsWith("/problems/file-infected"));
    }

    @Test
    void A5_a_file_that_confuses_the_scanner_does_not_hold_up_the_others_for_ever() {
        // Given
        UUID confusing = waiting("a.txt", "confusing");
        UUID clean = waiting("b.txt", "plan");

        // When
        scan();
        scan();
        scan();

        // Then
        evidence.read(assessment.assessor(), clean).body("versions.scan", contains("CLEAN"));
        evidence.read(assessment.assessor(), confusing).body("versions.scan", contains("WAITING"));
    }

    @Test
    void A5_files_from_a_time_without_a_scanner_are_looked_at_after_the_new_ones() {
        UUID old = evidence.submittedFile("old.txt", "old".getBytes(UTF_8));
        UUID fresh = waiting("new.txt", "new");

        assertThat(named.toScan(10)).extracting(UUID::toString).containsExactly(fileOf(fresh), fileOf(old));
        scan();
        evidence.read(assessment.assessor(), old).body("versions.scan", contains("CLEAN"));
    }

    private UUID waiting(String name, String content) {
        UUID id = evidence.submittedFile(name, content.getBytes(UTF_8));
        TheDatabase.write("update evidence_version set scan = 'WAITING' where evidence_id = ?", id);
        return id;
    }

    private static String fileOf(UUID id) {
        return TheDatabase.texts("select file_id::text from evidence_version where evidence_id = ?", id)
                .get(0);
    }

    private void scan() {
        new ScanningFiles(files, named, new Played(), Clock.systemUTC()).look();
    }
}
