package org.withme.assessment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.platform.testing.Calls.as;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.EvidenceFixture;

/** A download that broke goes on where it ended. */
@QuarkusTest
class DownloadingFilesTest {

    private static final String CONTENT = "0123456789";

    private AssessmentFixture assessment;
    private EvidenceFixture evidence;
    private UUID id;

    @BeforeEach
    void prepare() {
        assessment = started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN));
        evidence = evidenceOf(assessment);
        id = evidence.submittedFile("digits.txt", CONTENT.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 234, 2-4",
        "bytes=7-, 789, 7-9",
        "bytes=-3, 789, 7-9",
        "bytes=8-99, 89, 8-9",
        "bytes=-99, 0123456789, 0-9"
    })
    void a_part_of_a_file_is_downloaded(String range, String part, String place) {
        asking("Range", range)
                .statusCode(206)
                .header("Content-Range", "bytes " + place + "/10")
                .header("Content-Length", String.valueOf(part.length()))
                .header("Accept-Ranges", "bytes")
                .body(equalTo(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=4-2", "nonsense"})
    void what_is_no_part_that_is_known_gives_the_whole(String range) {
        asking("Range", range).statusCode(200).body(equalTo(CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-120", "bytes=-0"})
    void a_part_behind_the_end_is_refused_with_the_length(String range) {
        asking("Range", range)
                .statusCode(416)
                .header("Content-Range", "bytes */10")
                .body("type", endsWith("/problems/range-not-satisfiable"));
    }

    @Test
    void a_part_of_another_file_is_not_put_to_what_the_caller_has() {
        String tag = evidence.download(assessment.learner(), id, 1).extract().header("ETag");

        assertThat(tag).isEqualTo('"' + MeasuredFile.sha256(CONTENT.getBytes(UTF_8)) + '"');
        as(assessment.learner())
                .header("Range", "bytes=5-")
                .header("If-Range", tag)
                .get(evidence.file(id, 1))
                .then()
                .statusCode(206);
        as(assessment.learner())
                .header("Range", "bytes=5-")
                .header("If-Range", "\"another\"")
                .get(evidence.file(id, 1))
                .then()
                .statusCode(200)
                .body(equalTo(CONTENT));
        asking("If-None-Match", tag).statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"another\", %s", "W/%s", "*"})
    void who_has_the_file_in_any_of_several_versions_is_not_sent_it_again(String known) {
        String tag = evidence.download(assessment.learner(), id, 1).extract().header("ETag");

        asking("If-None-Match", known.formatted(tag)).statusCode(304);
        asking("If-None-Match", "\"another\"").statusCode(200);
    }

    @Test
    void who_asks_for_the_head_alone_leaves_no_file_open() throws IOException {
        as(assessment.learner())
                .head(evidence.file(id, 1))
                .then()
                .statusCode(200)
                .header("Content-Length", "10");

        await().until(() -> openFiles() == 0);
        evidence.download(assessment.learner(), id, 1).statusCode(200);
        await().until(() -> openFiles() == 0);
    }

    /** Of those that are kept, by this process. */
    private static long openFiles() throws IOException {
        Path kept = Path.of("target/files").toRealPath();
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(each -> {
                        try {
                            Path target = Files.readSymbolicLink(each);
                            return target.startsWith(kept) && !target.endsWith("store");
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    @Test
    void a_text_has_no_file_and_a_version_that_is_none_does_not_exist() {
        UUID text = EvidenceFixture.idOf(evidence.submits("{\"text\": \"My week.\"}"));

        evidence.download(assessment.learner(), text, 1).statusCode(404);
        evidence.download(assessment.learner(), id, 2).statusCode(404);
        evidence.download(assessment.learner(), id, 0).statusCode(404);
        evidence.download(assessment.learner(), UUID.randomUUID(), 1).statusCode(404);
    }

    private ValidatableResponse asking(String header, String value) {
        return as(assessment.assessor())
                .header(header, value)
                .get(evidence.file(id, 1))
                .then();
    }
}
