package org.withme.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.withme.stack.RunningPlatform;

/** What the platform's operator does through the gateway: the invented learning aims of the demo get their names. */
final class OperatorClient {

    /** In the shape of the public download; every aim of the generated returns is in it, and none of a real college. */
    static final List<String> NAMES = List.of("LearningDelivery.csv", "Standard.csv");

    private static final String DOWNLOADS = "/v1/learning-aims/downloads";
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "LOADING");

    private final Http http;
    private final RunningPlatform platform;

    OperatorClient(Http http, RunningPlatform platform) {
        this.http = http;
        this.platform = platform;
    }

    /** How many aims have a name now. */
    int nameAims() {
        String url = platform.publicUrl() + DOWNLOADS + "?version=demo&publishedOn=2026-11-01";
        String location = http.upload(url, token(), "application/zip", HttpRequest.BodyPublishers.ofByteArray(zipped()))
                .location();
        JsonNode done = http.settled(
                location.startsWith("http") ? location : platform.publicUrl() + location, this::token, UNDER_WAY);
        if (!done.path("state").asText().equals("LOADED")) {
            throw new DemoFailed("The names of learning aims were not loaded: "
                    + done.path("problems").path(0).asText("no reason was given"));
        }
        return done.at("/aims/read").asInt();
    }

    private static byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : NAMES) {
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream file = OperatorClient.class.getResourceAsStream(name)) {
                    file.transferTo(zip);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String token() {
        return http.token(
                platform.issuer(),
                Map.of(
                        "grant_type", "password",
                        "client_id", "withme-cli",
                        "username", "operator",
                        "password", "operator"));
    }
}
