package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/** One return on its way in. */
public record ImportRun(Caller sender, String path) {

    private static final Set<String> AT_REST =
            Set.of("NEEDS_CONFIRMATION", "COMPLETED", "REJECTED", "FAILED", "DISCARDED");

    public ImportRun completes() {
        return comesToRestAs("COMPLETED");
    }

    public ImportRun isRejected() {
        return comesToRestAs("REJECTED");
    }

    public ImportRun needsConfirmation() {
        return comesToRestAs("NEEDS_CONFIRMATION");
    }

    /** The same import, read and decided on by somebody else. */
    public ImportRun seenBy(Caller reader) {
        return new ImportRun(reader, path);
    }

    private ImportRun comesToRestAs(String state) {
        JsonNode view = atRest();
        assertThat(view.path("state").asText()).as("%s", view).isEqualTo(state);
        return this;
    }

    /** The import once nothing more happens to it by itself. */
    public JsonNode atRest() {
        return await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(this::view, view -> AT_REST.contains(view.path("state").asText()));
    }

    public JsonNode view() {
        return sender.get(path).is(200).json();
    }

    public String state() {
        return view().path("state").asText();
    }

    /** A count such as {@code learners/created}. */
    public int count(String name) {
        JsonNode count = view().at("/" + name);
        assertThat(count.isNumber()).as("%s in %s", name, view()).isTrue();
        return count.asInt();
    }

    public JsonNode rejections() {
        return sender.get(path + "/rejections").is(200).json().path("items");
    }

    /** The rules that this import's rejections name, each as often as it does. */
    public java.util.List<String> rules() {
        return rejections().findValuesAsText("rule");
    }

    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Request asks(String method, String action) {
        return sender.asks(method, path + action);
    }
}
