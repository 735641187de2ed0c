package org.withme.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.withme.platform.problem.ProblemCatalogue;
import org.withme.platform.problem.ProblemType;
import org.withme.platform.problem.Rule;

/** What other people build on does not drift; {@code -Dwithme.snapshots=write} takes over what is meant. */
public final class Snapshots {

    private static final ObjectMapper SORTED = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private static final String PLATFORM = "org.withme.platform";

    private Snapshots() {}

    /** The running service describes its API as {@code contracts/openapi/<service>.json} does. */
    public static void assertDescription(String service) {
        try {
            String description =
                    given().queryParam("format", "json").get("/q/openapi").asString();
            assertThat(DescriptionGaps.of(SORTED.readTree(description))).isEmpty();
            String canonical = SORTED.writeValueAsString(SORTED.readValue(description, Object.class)) + "\n";
            assertCommitted("openapi/" + service + ".json", canonical);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The description is no JSON", e);
        }
    }

    /** The refusals and the rules below a package are those of {@code contracts/problems/<service>.json}. */
    public static void assertProblems(String service, String root) {
        String catalogue = ProblemCatalogue.of(constants(root, ProblemType.class), constants(root, Rule.class));
        assertCommitted("problems/" + service + ".json", catalogue);
    }

    /** A failure names the lines that differ, for the whole is thousands of them. */
    private static void assertCommitted(String name, String current) {
        assertThat(bytes(current))
                .as("contracts/%s: if the difference is meant, -Dwithme.snapshots=write takes it over", name)
                .hasSameContentAs(bytes(Contracts.expected(name, current)));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The committed text of a file that is made of others; to be taken over, it is written first. */
    public static String committed(Path file, String current) {
        try {
            if ("write".equals(System.getProperty("withme.snapshots"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, current);
            }
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The constants of every enum of this type, the platform's too, found so that none can be forgotten. */
    private static <T> List<T> constants(String root, Class<T> type) {
        return Stream.of(PLATFORM, root)
                .flatMap(MainClasses::below)
                .filter(found -> found.isEnum() && found.isAssignableTo(type))
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(found -> Stream.of(found.reflect().getEnumConstants()))
                .map(type::cast)
                .toList();
    }
}
