package org.withme.learner.record.mis;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.withme.learner.record.mis.reading.AReturn;
import org.withme.platform.testing.Tokens;

/** The management information system of a college that no other test knows. */
public final class TheMis {

    private static final AtomicInteger COLLEGES = new AtomicInteger();
    private static final Set<String> AT_REST =
            Set.of("NEEDS_CONFIRMATION", "COMPLETED", "REJECTED", "FAILED", "DISCARDED");

    private final String ukprn;

    private TheMis(String ukprn) {
        this.ukprn = ukprn;
    }

    public static TheMis ofANewCollege() {
        return new TheMis(Integer.toString(91_000_000 + COLLEGES.incrementAndGet()));
    }

    public String ukprn() {
        return ukprn;
    }

    public AReturn aReturn() {
        return AReturn.aReturn(ukprn);
    }

    public RequestSpecification asClient() {
        return given().header(
                        "Authorization",
                        Tokens.application("mis-" + ukprn, "mis-client")
                                .ukprn(ukprn)
                                .bearer());
    }

    public RequestSpecification asAdministrator() {
        return given().header(
                        "Authorization",
                        Tokens.as("mis-administrator").ukprn(ukprn).bearer());
    }

    public Response send(AReturn file) {
        return send(file.fileName(), "application/xml", file.bytes());
    }

    public Response send(String fileName, String contentType, byte[] body) {
        return asClient()
                .queryParam("fileName", fileName)
                .header("Content-Type", contentType)
                .body(body)
                .post("/v1/mis/ilr-imports");
    }

    /** Sends it and waits until nothing more happens to it. */
    public JsonPath importOf(AReturn file) {
        return atRest(send(file).then().statusCode(202).extract().header("Location"));
    }

    public JsonPath importOf(String fileName, String contentType, byte[] body) {
        return atRest(send(fileName, contentType, body)
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    public JsonPath dryRunOf(AReturn file) {
        return atRest(asClient()
                .queryParam("fileName", file.fileName())
                .queryParam("dryRun", "true")
                .header("Content-Type", "application/xml")
                .body(file.bytes())
                .post("/v1/mis/ilr-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location"));
    }

    public JsonPath atRest(String location) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status(location), state -> AT_REST.contains(state.getString("state")));
    }

    public JsonPath status(String location) {
        return asClient().get(location).then().statusCode(200).extract().jsonPath();
    }

    public JsonPath rejectionsOf(JsonPath job) {
        return asClient()
                .get(job.getString("links.rejections"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
