package org.withme.gateway.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.withme.platform.problem.ProblemDocument;
import org.withme.platform.problem.Violation;

/** The problem types of all services, each once. */
final class ProblemCatalogues {

    private static final String REQUEST_ID = "019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11";
    private static final int UNPROCESSABLE = 422;

    private final String publicUrl;
    private final ObjectWriter json = new ObjectMapper().writerWithDefaultPrettyPrinter();
    private final Map<String, ProblemEntry> bySlug = new TreeMap<>();

    ProblemCatalogues(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @throws IllegalStateException if another service means something else by the same slug */
    ProblemCatalogues add(String service, JsonNode catalogue) {
        for (JsonNode type : catalogue) {
            ProblemEntry entry = entry(service, type);
            bySlug.merge(entry.slug(), entry, ProblemCatalogues::both);
        }
        return this;
    }

    /** By status, then by slug. */
    List<ProblemEntry> entries() {
        List<ProblemEntry> entries = new ArrayList<>(bySlug.values());
        entries.sort(Comparator.comparingInt(ProblemEntry::status).thenComparing(ProblemEntry::slug));
        return entries;
    }

    private static ProblemEntry both(ProblemEntry one, ProblemEntry other) {
        boolean same = one.status() == other.status()
                && one.title().equals(other.title())
                && one.remedy().equals(other.remedy());
        if (!same) {
            throw new IllegalStateException(
                    "Two services mean different things by the problem " + one.slug() + ": " + other.services());
        }
        List<String> services = new ArrayList<>(one.services());
        services.addAll(other.services());
        return new ProblemEntry(
                one.slug(), one.status(), one.title(), one.remedy(), services, one.uri(), one.example());
    }

    private ProblemEntry entry(String service, JsonNode type) {
        String slug = type.path("slug").asText();
        int status = type.path("status").asInt();
        String title = type.path("title").asText();
        String uri = publicUrl + "/problems/" + slug;
        return new ProblemEntry(
                slug,
                status,
                title,
                type.path("remedy").asText(),
                List.of(service),
                uri,
                example(new ProblemDocument(uri, title, status, null, REQUEST_ID, violations(status))));
    }

    private static List<Violation> violations(int status) {
        return status == UNPROCESSABLE
                ? List.of(new Violation("/purpose", "required", "A purpose is missing.", "Say what it is for."))
                : List.of();
    }

    private String example(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
