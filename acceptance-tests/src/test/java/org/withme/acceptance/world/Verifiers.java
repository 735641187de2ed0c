package org.withme.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Three verifiers of credentials that we did not write; each says good, tampered, expired or revoked. */
public final class Verifiers {

    private static final Path CONTEXTS = Path.of(
                    "..", "assessment-service", "src", "main", "resources", "credential", "contexts")
            .toAbsolutePath();

    private Verifiers() {}

    /** What a learner shows: both forms. */
    public record Shown(JsonNode credential, String jwt) {

        public static Shown of(JsonNode issued) {
            return new Shown(issued.path("dataIntegrity"), issued.path("jwt").asText());
        }
    }

    /** What they find, by the name of what is shown and the name of the verifier. */
    public static Map<String, Map<String, String>> say(Map<String, Shown> shown) {
        ArrayNode cases = Answer.JSON.createArrayNode();
        shown.forEach((name, each) ->
                cases.addObject().put("name", name).put("jwt", each.jwt()).set("credential", each.credential()));
        String gateway = Platform.running().gateway("").toString();
        Map<String, Map<String, String>> said = new TreeMap<>();
        Judges.tells(
                        "node",
                        "credentials.js",
                        gateway,
                        CONTEXTS.toString(),
                        written(cases).toString())
                .lines()
                .map(line -> line.split(" \\| ", 3))
                .filter(line -> line.length == 3)
                .forEach(line ->
                        said.computeIfAbsent(line[0], name -> new TreeMap<>()).put(line[1], line[2]));
        return said;
    }

    private static Path written(JsonNode cases) {
        try {
            return Files.writeString(Judges.home().resolve("credentials.json"), cases.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
