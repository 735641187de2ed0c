package org.withme.assessment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.College.ASHDOWN;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.EvidenceFixture;
import org.withme.assessment.storage.FileStore;
import org.withme.assessment.storage.Incoming;
import org.withme.platform.testing.TheDatabase;

/** A4: what a killed process left behind is removed, what was acknowledged never. */
@QuarkusTest
class CollectingOrphansTest {

    private static final Path FILES = Path.of("target/files");
    private static final byte[] PLAN = "plan".getBytes(UTF_8);

    @Inject
    CollectingOrphans collecting;

    @Inject
    FileStore files;

    private AssessmentFixture assessment;
    private EvidenceFixture evidence;

    @BeforeEach
    void prepare() {
        assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        evidence = evidenceOf(assessment);
    }

    @Test
    void A4_a_file_whose_process_was_killed_before_its_row_was_written_is_removed_in_time() throws IOException {
        // Given
        UUID killed = UuidCreator.getTimeOrderedEpoch();
        try (Incoming file = files.receive(killed)) {
            file.write(PLAN);
            file.keep();
        }
        Path begun = Files.write(FILES.resolve("coming").resolve(UuidCreator.getTimeOrderedEpoch() + ".part"), PLAN);

        // When
        collecting.look();
        // Then
        assertThat(files.size(killed)).as("an upload may still be at work").hasValue(PLAN.length);
        assertThat(begun).exists();

        // When
        age(place(killed));
        age(begun);
        collecting.look();
        // Then
        assertThat(files.size(killed)).isEmpty();
        assertThat(begun).doesNotExist();
    }

    @Test
    void A4_a_file_that_was_acknowledged_is_never_removed_however_old() throws IOException {
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        age(place(fileOf(id)));

        collecting.look();

        evidence.download(assessment.learner(), id, 1).statusCode(200);
    }

    @Test
    void the_file_of_a_row_that_is_deleted_goes_too() throws IOException {
        // Given
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        UUID file = fileOf(id);
        age(place(file));

        // When
        TheDatabase.write("delete from evidence where learner_id = ?", assessment.learnerId());
        collecting.look();

        // Then
        assertThat(files.size(file)).isEmpty();
    }

    @Test
    void A4_a_submission_whose_file_is_gone_or_cut_says_so_until_it_is_back() throws IOException {
        // Given
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        Path file = place(fileOf(id));
        Files.delete(file);

        // When
        evidence.download(assessment.assessor(), id, 1)
                .statusCode(409)
                .body("type", endsWith("/problems/file-missing"));
        lookAt(id);
        // Then
        evidence.read(assessment.assessor(), id).body("versions.missing", contains(true));

        // When
        Files.write(file, new byte[] {1});
        lookAt(id);
        // Then
        evidence.read(assessment.assessor(), id).body("versions.missing", contains(true));

        // When
        Files.write(file, PLAN);
        lookAt(id);
        // Then
        evidence.read(assessment.assessor(), id).body("versions.missing", contains(false));
    }

    @Test
    void A4_a_file_that_is_gone_is_noticed_also_while_files_of_nobody_cannot_be_looked_for() throws IOException {
        // Given
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        Files.delete(place(fileOf(id)));
        Path coming = FILES.resolve("coming");
        Path aside = Files.move(coming, FILES.resolveSibling("coming-aside"));
        Files.write(coming, PLAN);

        // When
        try {
            lookAt(id);
        } finally {
            Files.delete(coming);
            Files.move(aside, coming);
        }

        // Then
        evidence.read(assessment.assessor(), id).body("versions.missing", contains(true));
    }

    /** At it first of all. */
    private void lookAt(UUID id) {
        TheDatabase.write("update evidence_version set checked_at = null where evidence_id = ?", id);
        collecting.look();
    }

    private static UUID fileOf(UUID id) {
        return UUID.fromString(TheDatabase.texts("select file_id::text from evidence_version where evidence_id = ?", id)
                .get(0));
    }

    private static Path place(UUID file) {
        String name = file.toString();
        return FILES.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
}
