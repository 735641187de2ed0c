package org.withme.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.withme.acceptance.world.IlrLearner.aLearner;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.acceptance.world.Answer;
import org.withme.acceptance.world.Assessment;
import org.withme.acceptance.world.College;
import org.withme.acceptance.world.Criterion;
import org.withme.acceptance.world.Framework;
import org.withme.acceptance.world.Person;
import org.withme.acceptance.world.Platform;
import org.withme.acceptance.world.RawConnection;

/** What has a receipt is there as it was handed in, whoever is killed; what has none left nothing and can be sent again (A4, A5). */
@Isolated
class EvidenceIsNeverLostTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String BYTES = "application/octet-stream";

    private final Platform platform = Platform.running();
    private final College ashdown = College.opens();
    private final Person zoe = ashdown.welcomes(aLearner("A0001"));
    private final Person assessor = ashdown.employs("assessor");
    private final Assessment assessment =
            Framework.local(assessor, Criterion.ofTheLearner()).startsFor(zoe, assessor);
    private final String evidence = assessment.path() + "/evidence";

    @Test
    void A4_a_file_is_handed_in_through_the_gateway_and_saved_by_who_assesses() {
        // Given
        byte[] plan = "A week of meals, <script>planned</script>.".getBytes(UTF_8);

        // When
        JsonNode receipt = handsIn("week plan.html", plan).is(201).json();

        // Then
        assertThat(receipt.path("sha256").asText()).isEqualTo(sha256(plan));
        assertThat(handsIn("week plan.html", plan).is(201).json()).isEqualTo(receipt);
        Answer saved = assessor.get(fileOf(receipt)).is(200);
        assertThat(saved.body()).isEqualTo(plan);
        assertThat(saved.header("Content-Type")).isEqualTo(BYTES);
        assertThat(saved.header("Content-Disposition")).startsWith("attachment;");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Answer part = assessor.asks("GET", fileOf(receipt))
                .header("Range", "bytes=2-5")
                .send()
                .is(206);
        assertThat(part.text()).isEqualTo("week");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-5/" + plan.length);
    }

    @Test
    void A4_ten_files_of_50_megabytes_at_once_pass_whole_and_one_of_51_does_not() {
        // Given
        byte[] video = new byte[50 * MEGABYTE];
        video[0] = 1;

        // When
        List<CompletableFuture<Answer>> uploads = IntStream.range(0, 10)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> insistsOn("video" + each + ".mp4", video)))
                .toList();

        // Then
        String hash = sha256(video);
        uploads.forEach(upload ->
                assertThat(upload.join().is(201).at("/sha256").asText()).isEqualTo(hash));
        assertThat(zoe.get(evidence).is(200).at("/items")).hasSize(10);
        insistsOn("video.mp4", new byte[51 * MEGABYTE]).problem(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "assessment-service"})
    void A4_an_upload_that_a_crash_cuts_off_leaves_nothing_and_can_be_sent_again(String crashing) {
        // Given
        long before = platform.filesOnTheirWay();

        // When
        try (RawConnection upload = RawConnection.open()) {
            upload.write("POST " + evidence + "/files?fileName=plan.txt HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    + BYTES + "\r\nContent-Length: 900000\r\nAuthorization: Bearer " + zoe.token() + "\r\n\r\n"
                    + "x".repeat(100_000));
            await("the file on its way").until(() -> platform.filesOnTheirWay() > before);
            platform.service(crashing).kill();
        }
        platform.service(crashing).start();

        // Then
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> assertThat(
                        zoe.get(evidence).is(200).at("/items"))
                .isEmpty());
        assertThat(handsIn("plan.txt", "x".repeat(900_000).getBytes(UTF_8))
                        .is(201)
                        .at("/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void A4_whatever_was_acknowledged_before_a_crash_amid_uploads_is_there_after_it() {
        // Given
        Queue<JsonNode> receipts = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> uploads = IntStream.range(0, 40)
                .mapToObj(each -> CompletableFuture.runAsync(() -> {
                    Answer answer = handsIn(
                            "file" + each + ".txt", ("file " + each + "x".repeat(2 * MEGABYTE)).getBytes(UTF_8));
                    if (answer.status() == 201) {
                        receipts.add(answer.json());
                    }
                }))
                .toList();
        await().atMost(Duration.ofSeconds(60)).until(() -> receipts.size() >= 3);

        // When
        platform.service("assessment-service").kill();
        uploads.forEach(upload -> upload.handle((done, cut) -> null).join());
        platform.service("assessment-service").start();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> zoe.get(evidence).status() == 200);
        Map<String, String> kept =
                zoe.get(evidence + "?limit=200").is(200).at("/items").findParents("versions").stream()
                        .collect(java.util.stream.Collectors.toMap(
                                piece -> piece.path("id").asText(),
                                piece -> piece.at("/versions/0/sha256").asText()));
        assertThat(receipts).isNotEmpty().allSatisfy(receipt -> {
            assertThat(kept)
                    .containsEntry(
                            receipt.path("evidenceId").asText(),
                            receipt.path("sha256").asText());
            assertThat(sha256(zoe.get(fileOf(receipt)).is(200).body()))
                    .isEqualTo(receipt.path("sha256").asText());
        });
    }

    /** Again while too many of the learner's files are on their way already. */
    private Answer handsIn(String name, byte[] content) {
        return await().pollInSameThread()
                .atMost(Duration.ofMinutes(5))
                .until(() -> sends(name, content), answer -> answer.status() != 429);
    }

    /** Again as long as the answer says when, also where it came before the body was sent, and cut it. */
    private Answer insistsOn(String name, byte[] content) {
        return await().pollInSameThread()
                .atMost(Duration.ofMinutes(5))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> sends(name, content), answer -> answer.header("Retry-After")
                        .isEmpty());
    }

    private Answer sends(String name, byte[] content) {
        return zoe.asks("POST", evidence + "/files?fileName=" + name.replace(" ", "%20"))
                .body(BYTES, content)
                .send();
    }

    private String fileOf(JsonNode receipt) {
        return evidence + "/" + receipt.path("evidenceId").asText() + "/versions/"
                + receipt.path("version").asText() + "/file";
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
