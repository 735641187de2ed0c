package org.withme.gateway.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.withme.platform.problem.ProblemDocument;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violation;

/** The problem types of all services, each once, and the rules whose breach they refuse. */
final class ProblemCatalogues {

    private static final String REQUEST_ID = "019a7c1e-5b0e-7c44-9d53-0c6f1f3a2b11";
    private static final int UNPROCESSABLE = 422;

    private final String publicUrl;
    private final ObjectWriter json = new ObjectMapper().writerWithDefaultPrettyPrinter();
    private final Map<String, ProblemEntry> bySlug = new TreeMap<>();
    private final Map<String, Map<String, Set<RuleEntry>>> rules = new TreeMap<>();

    ProblemCatalogues(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @throws IllegalStateException if another service means something else by the same slug */
    ProblemCatalogues add(String service, JsonNode catalogue) {
        for (JsonNode type : catalogue) {
            ProblemEntry entry = entry(service, type);
            bySlug.merge(entry.slug(), entry, ProblemCatalogues::both);
            type.path("rules").forEach(rule -> rules.computeIfAbsent(entry.slug(), slug -> new TreeMap<>())
                    .computeIfAbsent(place(service, rule), place -> new LinkedHashSet<>())
                    .add(new RuleEntry(
                            rule.path("code").asText(),
                            rule.path("detail").asText(),
                            rule.path("remedy").asText())));
        }
        return this;
    }

    private static String place(String service, JsonNode rule) {
        String feature = rule.path("feature").asText();
        return feature.equals("platform") ? "Every service" : service + ": " + feature;
    }

    /** By status, then by slug. */
    List<ProblemEntry> entries() {
        List<ProblemEntry> entries = new ArrayList<>(bySlug.values());
        entries.sort(Comparator.comparingInt(ProblemEntry::status).thenComparing(ProblemEntry::slug));
        return entries;
    }

    /** The rules whose breach is refused so, by where they hold. */
    Map<String, Set<RuleEntry>> rules(String slug) {
        return rules.getOrDefault(slug, Map.of());
    }

    /** What is wrong by the code of the broken rule; rules that share one are told together. */
    Map<String, String> codes() {
        Map<String, Set<String>> details = new TreeMap<>();
        rules.values().stream()
                .flatMap(places -> places.values().stream())
                .flatMap(Set::stream)
                .forEach(rule -> details.computeIfAbsent(rule.code(), code -> new LinkedHashSet<>())
                        .add(rule.detail()));
        Map<String, String> codes = new TreeMap<>();
        details.forEach((code, words) -> codes.put(code, String.join(" / ", words)));
        return codes;
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
        return status == UNPROCESSABLE ? List.of(StandardRule.MISSING.brokenAt("/purpose")) : List.of();
    }

    private String example(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
