package org.withme.assessment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.withme.assessment.fixture.AssessmentFixture.started;
import static org.withme.assessment.fixture.EvidenceFixture.evidenceOf;
import static org.withme.assessment.fixture.FrameworkFixture.aLocalFramework;
import static org.withme.assessment.fixture.LearnerFixture.aLearner;
import static org.withme.assessment.fixture.OtherService.learnerAccess;
import static org.withme.platform.testing.College.ASHDOWN;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.assessment.fixture.AssessmentFixture;
import org.withme.assessment.fixture.EvidenceFixture;
import org.withme.assessment.fixture.PublishedEvents;
import org.withme.platform.testing.TheDatabase;

/** A4 and A5: what is handed in is kept as it is, has a receipt, and is believed in nothing. */
@QuarkusTest
class SubmittingFilesTest {

    private static final byte[] PLAN = "A week of meals, planned within a budget.".getBytes(UTF_8);
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000");
    private static final byte[] PROGRAM = HexFormat.of().parseHex("7f454c4602010100000000000000000003003e0001000000");
    private static final int MEGABYTE = 1024 * 1024;
    private static final Path FILES = Path.of("target/files");

    @TestHTTPResource
    URI service;

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
    void A4_a_file_is_kept_as_it_is_with_a_receipt_that_says_number_time_and_hash() {
        // When
        JsonPath receipt = evidence.submitsFile("plan.txt", PLAN)
                .statusCode(201)
                .header("Location", containsString(evidence.path() + "/"))
                .body("receipt", notNullValue())
                .body("submittedAt", notNullValue())
                .body("sha256", equalTo(MeasuredFile.sha256(PLAN)))
                .body("bytes", equalTo(PLAN.length))
                .body("version", equalTo(1))
                .extract()
                .jsonPath();

        // Then
        UUID id = UUID.fromString(receipt.getString("evidenceId"));
        evidence.read(assessment.assessor(), id)
                .statusCode(200)
                .body("name", equalTo("plan.txt"))
                .body("form", equalTo("FILE"))
                .body("versions.receipt", contains(receipt.getInt("receipt")))
                .body("versions.submittedAt", contains(receipt.getString("submittedAt")))
                .body("versions[0].file", equalTo(evidence.file(id, 1)));
        assertThat(downloaded(id, 1)).isEqualTo(PLAN);
        assertThat(PublishedEvents.of(assessment.learnerId(), "assessment.evidence-submitted.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event.toString())
                        .contains(id.toString())
                        .doesNotContain("plan.txt")
                        .doesNotContain(MeasuredFile.sha256(PLAN)));
    }

    @Test
    void A4_the_same_file_again_gets_the_receipt_that_there_is() {
        JsonPath first =
                evidence.submitsFile("plan.txt", PLAN).statusCode(201).extract().jsonPath();
        JsonPath again =
                evidence.submitsFile("plan.txt", PLAN).statusCode(201).extract().jsonPath();
        JsonPath nameless = evidence.sending(PLAN)
                .post(evidence.path() + "/files")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        JsonPath namelessAgain = evidence.sending(PLAN)
                .post(evidence.path() + "/files")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(again.<Object>get()).isEqualTo(first.get());
        assertThat(namelessAgain.<Object>get()).isEqualTo(nameless.get());
        evidence.list(assessment.learner()).body("items", hasSize(2)).body("items.versions.flatten()", hasSize(2));
        assertThat(filesOfAssessment()).hasSize(2);
    }

    @Test
    void A4_a_request_with_the_same_key_is_answered_once_more_and_another_file_under_it_is_refused() {
        JsonPath first =
                withKey("k1", "plan.txt", PLAN).statusCode(201).extract().jsonPath();
        evidence.submitsFile("plan.txt", PNG).statusCode(201).body("version", equalTo(2));

        withKey("k1", "plan.txt", PLAN).statusCode(201).body("receipt", equalTo(first.getInt("receipt")));
        withKey("k1", "plan.txt", PNG).statusCode(422).body("type", endsWith("/problems/idempotency-key-reused"));
        evidence.list(assessment.learner()).body("items[0].versions", hasSize(2));
    }

    private io.restassured.response.ValidatableResponse withKey(String key, String name, byte[] content) {
        return evidence.sending(content)
                .header("Idempotency-Key", key)
                .queryParam("fileName", name)
                .post(evidence.path() + "/files")
                .then();
    }

    @Test
    void A4_work_whose_file_is_gone_is_whole_again_under_its_receipt_when_it_is_sent_again() throws IOException {
        // Given
        JsonPath receipt =
                evidence.submitsFile("plan.txt", PLAN).statusCode(201).extract().jsonPath();
        UUID id = UUID.fromString(receipt.getString("evidenceId"));
        Files.delete(placeOf(id, 1));
        TheDatabase.write("update evidence_version set missing_at = now() where evidence_id = ?", id);

        // When
        JsonPath again =
                evidence.submitsFile("plan.txt", PLAN).statusCode(201).extract().jsonPath();

        // Then
        assertThat(again.<Object>get()).isEqualTo(receipt.get());
        evidence.read(assessment.assessor(), id).body("versions.missing", contains(false));
        assertThat(downloaded(id, 1)).isEqualTo(PLAN);

        // When
        Files.write(placeOf(id, 1), new byte[] {1});
        evidence.submitsFile("plan.txt", PLAN).statusCode(201).body("version", equalTo(1));
        // Then
        assertThat(downloaded(id, 1)).as("after it was cut").isEqualTo(PLAN);
    }

    @Test
    void A4_the_answer_to_a_repeated_key_is_given_when_its_file_is_there_also_if_it_was_gone() throws IOException {
        // Given
        JsonPath first =
                withKey("k2", "plan.txt", PLAN).statusCode(201).extract().jsonPath();
        UUID id = UUID.fromString(first.getString("evidenceId"));
        evidence.submitsFile("plan.txt", PNG).statusCode(201).body("version", equalTo(2));
        Files.delete(placeOf(id, 1));

        // When
        withKey("k2", "plan.txt", PLAN).statusCode(201).body("receipt", equalTo(first.getInt("receipt")));

        // Then
        assertThat(downloaded(id, 1)).isEqualTo(PLAN);
        assertThat(downloaded(id, 2)).isEqualTo(PNG);
    }

    private static Path placeOf(UUID id, int version) {
        String file = TheDatabase.texts(
                        "select file_id::text from evidence_version where evidence_id = ? and number = ?", id, version)
                .get(0);
        return FILES.resolve(file.substring(34)).resolve(file);
    }

    @Test
    void L3_what_is_handed_in_after_a_merge_goes_back_with_its_assessment_and_counts_for_both_until_then() {
        // Given
        UUID sam = assessment.learnerId();
        UUID survivor = aLearner().exists();
        String ids = "{\"survivor\": \"" + survivor + "\", \"absorbed\": \"" + sam + "\"}";
        learnerAccess(survivor).says(1, "learner.merged.v1", ids);
        await().until(() -> TheDatabase.texts("select learner_id::text from assessment where id = ?", assessment.id())
                .contains(survivor.toString()));

        // When
        UUID id = evidence.submittedFile("plan.txt", PLAN);

        // Then
        assertThat(ownerOf(id)).isEqualTo(survivor.toString());
        learnerAccess(survivor).says(2, "learner.unmerged.v1", ids);
        await().untilAsserted(() -> assertThat(ownerOf(id)).isEqualTo(sam.toString()));
        assertThat(downloaded(id, 1)).isEqualTo(PLAN);
    }

    private static String ownerOf(UUID id) {
        return TheDatabase.texts("select learner_id::text from evidence where id = ?", id)
                .get(0);
    }

    @Test
    void A5_one_learner_sends_two_files_at_once_and_the_third_when_one_of_them_is_kept() throws IOException {
        EvidenceFixture another = evidenceOf(started(
                aLearner().at(ASHDOWN).exists(),
                aLocalFramework().with("NEGOTIATED").published(ASHDOWN)));
        try (Socket one = begun(100_000);
                Socket two = begun(100_000)) {
            one.getOutputStream().write(new byte[1000]);
            two.getOutputStream().write(new byte[1000]);
            await().until(() -> comingFiles().size() == 2);

            evidence.submitsFile("third.txt", PLAN)
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/problems/too-many-requests"));
            another.submitsFile("plan.txt", PLAN).statusCode(201);
        }
        await().until(() -> comingFiles().isEmpty());
        await().untilAsserted(() -> evidence.submitsFile("third.txt", PLAN).statusCode(201));
    }

    @Test
    void A4_who_has_no_room_learns_it_before_the_file_is_sent() throws IOException {
        evidence.submittedFile("plan.txt", PLAN);
        fill("learner_id = '" + assessment.learnerId() + "'", 1024L * MEGABYTE);

        try (Socket socket = begun(100_000)) {
            socket.setSoTimeout(20_000);
            assertThat(new String(socket.getInputStream().readNBytes(20), UTF_8))
                    .contains(" 409 ");
        }
    }

    /** A request of which so far only the head is sent. */
    private Socket begun(int length) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.getOutputStream()
                .write(("POST " + evidence.path()
                                + "/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                + assessment.learner().bearer()
                                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length
                                + "\r\n\r\n")
                        .getBytes(UTF_8));
        return socket;
    }

    @Test
    void A4_another_file_of_the_same_name_is_the_next_version_and_both_stay() {
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        byte[] better = "A better week.".getBytes(UTF_8);

        evidence.submitsFile("plan.txt", better)
                .statusCode(201)
                .body("version", equalTo(2))
                .body("evidenceId", equalTo(id.toString()));

        assertThat(downloaded(id, 1)).isEqualTo(PLAN);
        assertThat(downloaded(id, 2)).isEqualTo(better);
        evidence.download(assessment.learner(), id, 3).statusCode(404);
    }

    @Test
    void A4_of_two_uploads_of_one_name_at_once_both_are_kept() {
        // When
        List<byte[]> contents = IntStream.range(0, 2)
                .mapToObj(each -> ("The plan, version of device " + each).getBytes(UTF_8))
                .toList();
        contents.stream()
                .map(content -> CompletableFuture.runAsync(
                        () -> evidence.submitsFile("plan.txt", content).statusCode(201)))
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        UUID id = UUID.fromString(evidence.list(assessment.learner())
                .body("items", hasSize(1))
                .body("items[0].versions.version", contains(1, 2))
                .extract()
                .path("items[0].id"));
        assertThat(IntStream.rangeClosed(1, 2).mapToObj(version -> new String(downloaded(id, version), UTF_8)))
                .containsExactlyInAnyOrderElementsOf(
                        contents.stream().map(each -> new String(each, UTF_8)).toList());
    }

    @Test
    void A4_an_upload_that_is_cut_leaves_nothing_and_can_be_sent_again() throws IOException {
        // When
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + evidence.path()
                            + "/files?fileName=plan.txt HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + assessment.learner().bearer()
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 200000\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(new byte[100_000]);
            out.flush();
            await().until(() -> !comingFiles().isEmpty());
        }

        // Then
        await().until(() -> comingFiles().isEmpty());
        evidence.list(assessment.learner()).body("items", empty());
        evidence.submitsFile("plan.txt", PLAN).statusCode(201).body("version", equalTo(1));
    }

    @Test
    void A4_a_file_of_50_megabytes_passes_and_a_larger_one_is_refused_whether_it_says_so_or_not() {
        // When
        HttpResponse<String> largest = announced("video.mp4", 50L * MEGABYTE);

        // Then
        assertThat(largest.statusCode()).as(largest.body()).isEqualTo(201);
        assertThat(JsonPath.from(largest.body()).getLong("bytes")).isEqualTo(50L * MEGABYTE);
        HttpResponse<String> larger = announced("video2.mp4", 50L * MEGABYTE + 1);
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("/problems/payload-too-large");
        assertThat(chunked(51)).contains(" 413 ");
        evidence.list(assessment.learner()).body("items", hasSize(1));
        await().until(() -> comingFiles().isEmpty());
    }

    /** Made while it is sent. */
    private HttpResponse<String> announced(String name, long bytes) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(service.resolve(evidence.path() + "/files?fileName=" + name))
                                    .header(
                                            "Authorization",
                                            assessment.learner().bearer())
                                    .header("Content-Type", "application/octet-stream")
                                    .POST(BodyPublishers.fromPublisher(
                                            BodyPublishers.ofInputStream(() -> new Zeros(bytes)), bytes))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long bytes) {
            left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, from, from + count, (byte) 0);
            left -= count;
            return count;
        }
    }

    private String chunked(int megabytes) {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + evidence.path() + "/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + assessment.learner().bearer()
                            + "\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(UTF_8));
            byte[] piece = new byte[MEGABYTE];
            try {
                for (int sent = 0; sent < megabytes; sent++) {
                    out.write((Integer.toHexString(piece.length) + "\r\n").getBytes(UTF_8));
                    out.write(piece);
                    out.write("\r\n".getBytes(UTF_8));
                }
                out.write("0\r\n\r\n".getBytes(UTF_8));
            } catch (IOException e) {
                // Refused before its end.
            }
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(20), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void A5_a_program_that_is_called_pdf_is_refused_and_leaves_nothing() {
        evidence.submitsFile("report.pdf", PROGRAM)
                .statusCode(422)
                .body("errors.code", contains("executable"))
                .body("errors[0].remedy", notNullValue());
        byte[] windows =
                Arrays.copyOf(HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b800000000000000"), 400);
        windows[0x3c] = (byte) 0x80;
        System.arraycopy("PE\0\0".getBytes(UTF_8), 0, windows, 0x80, 4);
        evidence.submitsFile("photo.jpg", windows).statusCode(422);
        byte[] mac = HexFormat.of().parseHex("cffaedfe0700000103000000020000001100000020040000");
        evidence.submitsFile("song.mp3", mac).statusCode(422);

        evidence.list(assessment.learner()).body("items", empty());
        assertThat(comingFiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nrm -r *",
                "#! /usr/bin/env bash\nrm -r *",
                "#!/usr/bin/env -S zsh -e",
                "@echo off\r\ndel *"
            })
    void A5_a_script_of_a_shell_is_refused_whatever_its_name_is(String script) {
        evidence.submitsFile("essay.txt", script.getBytes(UTF_8))
                .statusCode(422)
                .body("errors.code", contains("executable"));
    }

    @Test
    void A5_a_mac_program_for_several_processors_is_refused() {
        byte[] universal = HexFormat.of().parseHex("cafebabe0000000201000007000000030000100000001000");

        evidence.submitsFile("song.mp3", universal).statusCode(422).body("errors.code", contains("executable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe",
                "a.com",
                "a.scr",
                "a.pif",
                "a.pdf.lnk",
                "a.hta",
                "a.jse",
                "a.vbs",
                "a.vbe",
                "a.wsf",
                "a.ps1",
                "a.bat",
                "a.CMD",
                "a.msi",
                "a.jar",
                "a.app",
                "a.exe. "
            })
    void A5_a_name_that_a_computer_runs_is_refused_before_the_file_is_read(String name) {
        evidence.submitsFile(name, PLAN)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/query/fileName"))
                .body("errors.code", contains("name-of-a-program"));
    }

    @Test
    void A5_learners_hand_in_code_and_essays_that_begin_like_it() {
        Stream.of("shop.js", "shop.py", "Shop.java", "exe", "about.exe.txt")
                .forEach(name -> evidence.submitsFile(name, PLAN).statusCode(201));
        evidence.submitsFile("week.py", "#!/usr/bin/env python3\nprint('week')".getBytes(UTF_8))
                .statusCode(201)
                .body("mediaType", equalTo("text/x-python"));
        evidence.submitsFile("essay.txt", "Rem Koolhaas builds houses.".getBytes(UTF_8))
                .statusCode(201)
                .body("mediaType", equalTo("text/plain"));
    }

    @Test
    void A5_the_type_is_read_from_the_content_and_the_name_only_tells_the_kind_of_archive() throws IOException {
        evidence.submitsFile("plan.pdf", PNG).statusCode(201).body("mediaType", equalTo("image/png"));
        evidence.submitsFile("plan.docx", zip("word/document.xml", new byte[10]))
                .statusCode(201)
                .body("mediaType", containsString("wordprocessingml"));
        evidence.submitsFile("unknown.pdf", new byte[] {1, 2, 3, 4, 5, 0, 9})
                .statusCode(201)
                .body("mediaType", equalTo("application/octet-stream"));
    }

    @Test
    void A5_a_zip_bomb_is_never_opened_and_counts_as_what_was_sent() throws IOException {
        byte[] bomb = zip("zeros", new byte[40 * MEGABYTE]);

        evidence.submitsFile("work.zip", bomb)
                .statusCode(201)
                .body("bytes", equalTo(bomb.length))
                .body("mediaType", equalTo("application/zip"));
        assertThat(bomb.length).isLessThan(MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "GIF89a/*\u0001\u0000*/=1;alert(1)//<script>alert(2)</script>%PDF-1.4"
            })
    void A5_what_a_browser_would_run_goes_out_as_something_to_save(String content) {
        UUID id = evidence.submittedFile("drawing.svg", content.getBytes(UTF_8));

        evidence.download(assessment.assessor(), id, 1)
                .statusCode(200)
                .header("Content-Type", "application/octet-stream")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"drawing.svg\"; filename*=UTF-8''drawing.svg"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..",
                "C:\\plan.pdf",
                "plan\r\nSet-Cookie: a=b.pdf",
                "plan\u0007.pdf",
                "plan\u202Efdp.exe",
                "\u200B"
            })
    void A5_a_name_with_a_path_or_with_what_cannot_be_seen_is_refused_before_the_file_is_read(String name) {
        evidence.submitsFile(name, PLAN).statusCode(422).body("errors[0].pointer", equalTo("/query/fileName"));
        evidence.list(assessment.learner()).body("items", empty());
    }

    @Test
    void a_name_in_any_writing_comes_back_as_it_was() {
        UUID id = evidence.submittedFile("Wochenplan für „Żółć“ 计划 50% 'a'.pdf", PLAN);

        evidence.download(assessment.learner(), id, 1)
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"Wochenplan f_r ______ __ 50_ 'a'.pdf\"; filename*=UTF-8''"
                                        + "Wochenplan%20f%C3%BCr%20%E2%80%9E%C5%BB%C3%B3%C5%82%C4%87%E2%80%9C%20%E8%AE%A1%E5%88%92%2050%25%20%27a%27.pdf"));
    }

    @Test
    void an_empty_file_and_another_type_of_body_are_refused_with_words() {
        evidence.submitsFile("plan.txt", new byte[0])
                .statusCode(400)
                .body("errors[0].remedy", containsString("file as the body"));
        evidence.sending(PLAN)
                .contentType("application/pdf")
                .post(evidence.path() + "/files")
                .then()
                .statusCode(415);
    }

    @Test
    void A5_while_the_storage_is_away_nothing_is_acknowledged_and_afterwards_all_is_as_before() throws IOException {
        // Given
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        Path elsewhere = FILES.resolveSibling("files-away");
        Files.move(FILES, elsewhere);

        // When
        try {
            evidence.submitsFile("plan2.txt", PLAN).statusCode(503).header("Retry-After", notNullValue());
            evidence.download(assessment.learner(), id, 1).statusCode(503);
            evidence.read(assessment.learner(), id).statusCode(200);
        } finally {
            Files.move(elsewhere, FILES);
        }

        // Then
        evidence.list(assessment.learner()).body("items", hasSize(1));
        assertThat(downloaded(id, 1)).isEqualTo(PLAN);
        evidence.submitsFile("plan2.txt", PLAN).statusCode(201);
    }

    @Test
    void A4_who_has_used_up_their_room_learns_how_much_there_is() {
        evidence.submittedFile("plan.txt", PLAN);
        fill("learner_id = '" + assessment.learnerId() + "'", 1024L * MEGABYTE);

        evidence.submitsFile("more.txt", PLAN)
                .statusCode(409)
                .body("type", endsWith("/problems/learner-quota-reached"))
                .body("detail", containsString("room for"));
        evidence.submitsFile("plan.txt", PNG).statusCode(409);
        evidence.submitsFile("plan.txt", PLAN).statusCode(201).body("version", equalTo(1));
        evidence.list(assessment.learner()).body("items.versions.flatten()", hasSize(1));
    }

    @Test
    void A4_a_college_without_room_is_told_so_too() {
        evidence.submittedFile("plan.txt", PLAN);
        fill("learner_id = '" + assessment.learnerId() + "'", 0);
        TheDatabase.write(
                "update evidence_version set bytes = ? where evidence_id in (select id from evidence where learner_id = ?)",
                300L * 1024 * MEGABYTE,
                assessment.learnerId());
        try {
            EvidenceFixture another = evidenceOf(started(
                    aLearner().at(ASHDOWN).exists(),
                    aLocalFramework().with("NEGOTIATED").published(ASHDOWN)));
            another.submitsFile("plan.txt", PLAN)
                    .statusCode(409)
                    .body("type", endsWith("/problems/college-quota-reached"));
        } finally {
            fill("learner_id = '" + assessment.learnerId() + "'", 1);
        }
    }

    private static void fill(String whose, long bytes) {
        TheDatabase.write(
                "update evidence_version set bytes = ? where evidence_id in (select id from evidence where " + whose
                        + ")",
                bytes);
    }

    @Test
    void A4_an_assessment_takes_so_many_submissions_and_no_more() {
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        TheDatabase.write(
                "insert into evidence_version (evidence_id, number, ukprn, sha256, bytes, words, submitted_by, submitted_at)"
                        + " select ?, n, '90000001', 'x', 1, 'x', 'x', now() from generate_series(2, 500) n",
                id);

        evidence.submitsFile("more.txt", PLAN).statusCode(409).body("type", endsWith("/problems/too-many-submissions"));
    }

    @Test
    void A4_after_the_result_is_published_nothing_more_is_handed_in_and_what_was_keeps_its_receipt() {
        UUID id = evidence.submittedFile("plan.txt", PLAN);
        assessment.selfJudges(0, "Pass").statusCode(201);
        assessment.assessorJudges(0, "Pass").statusCode(201);
        assessment.publishes(assessment.assessor()).statusCode(201);

        evidence.submitsFile("plan.txt", PLAN).statusCode(201).body("evidenceId", equalTo(id.toString()));
        evidence.submitsFile("late.txt", PLAN).statusCode(409).body("type", endsWith("/problems/evidence-closed"));
        evidence.submits("{\"text\": \"Late.\"}").statusCode(409);
        evidence.showsTo(id, "ME").statusCode(409).body("type", endsWith("/problems/evidence-closed"));
        assertThat(downloaded(id, 1)).isEqualTo(PLAN);
        evidence.read(assessment.assessor(), id).body("versions", not(empty()));
    }

    private byte[] downloaded(UUID id, int version) {
        return evidence.download(assessment.learner(), id, version)
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private List<String> filesOfAssessment() {
        List<String> ids = TheDatabase.texts(
                "select file_id::text from evidence_version v join evidence e on e.id = v.evidence_id where assessment_id = ?",
                assessment.id());
        return ids.stream()
                .filter(id -> Files.exists(FILES.resolve(id.substring(34)).resolve(id)))
                .toList();
    }

    private static List<Path> comingFiles() {
        try (Stream<Path> coming = Files.list(FILES.resolve("coming"))) {
            return coming.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
