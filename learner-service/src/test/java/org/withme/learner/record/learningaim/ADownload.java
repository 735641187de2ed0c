package org.withme.learner.record.learningaim;

import static org.awaitility.Awaitility.await;
import static org.withme.platform.testing.Calls.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.withme.platform.testing.Tokens;

/** A small download, sent by the operator: {@code ADownload.of("LearningDelivery.csv", text).loaded()}. */
final class ADownload {

    static final Tokens OPERATOR = Tokens.as("platform-operator");

    private static final AtomicInteger REFERENCES = new AtomicInteger(10_000);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Map<String, String> files = new LinkedHashMap<>();
    private String version = "2026-27 version 5";
    private String publishedOn = "2026-11-20";

    /** A reference that no other test names; it has a letter, as real ones may. */
    static String reference() {
        return "Z" + (1_000_000 + REFERENCES.incrementAndGet());
    }

    static ADownload of(String name, String text) {
        return new ADownload().and(name, text);
    }

    ADownload and(String name, String text) {
        files.put(name, text);
        return this;
    }

    ADownload published(String day, String called) {
        publishedOn = day;
        version = called;
        return this;
    }

    /** The one file as it is. */
    Response sentAsCsv() {
        return sent("text/csv", files.values().iterator().next().getBytes(StandardCharsets.UTF_8));
    }

    Response sentAsZip() {
        return sent("application/zip", zip());
    }

    /** Sent, and nothing more is done to it. */
    JsonPath loaded() {
        Response answer = files.size() == 1 ? sentAsCsv() : sentAsZip();
        return atRest(answer.then().statusCode(202).extract().header("Location"));
    }

    static JsonPath atRest(String location) {
        return await().atMost(SOON)
                .until(() -> as(OPERATOR).get(location).jsonPath(), found -> Set.of("LOADED", "FAILED")
                        .contains(found.getString("state")));
    }

    private Response sent(String type, byte[] body) {
        return as(OPERATOR)
                .queryParam("version", version)
                .queryParam("publishedOn", publishedOn)
                .contentType(type)
                .body(body)
                .post("/v1/learning-aims/downloads");
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
