package org.withme.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The problem types of a service and the rules whose breach each of them refuses, to compare with the committed contract. */
public final class ProblemCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String PLATFORM = "platform";

    private final Map<String, ProblemKind> kinds = new TreeMap<>();
    private final Map<String, Set<RuleEntry>> rules = new TreeMap<>();

    private ProblemCatalogue() {}

    private record ProblemEntry(
            String slug,
            int status,
            String title,
            String remedy,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RuleEntry> rules) {}

    private record RuleEntry(String feature, String code, String detail, String remedy) {}

    /**
     * {@code [{slug, status, title, remedy, rules: [{feature, code, detail, remedy}]}]} as canonical JSON: sorted by slug,
     * indented, with a final newline.
     *
     * @throws IllegalArgumentException if two types share a slug and differ, or a rule is refused with none of the types
     */
    public static String of(Collection<? extends ProblemType> types, Collection<? extends Rule> rules) {
        ProblemCatalogue catalogue = new ProblemCatalogue();
        types.forEach(catalogue::add);
        rules.forEach(catalogue::add);
        try {
            return JSON.writeValueAsString(catalogue.entries()) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ProblemType type) {
        ProblemKind other = kinds.putIfAbsent(type.slug(), type.kind());
        if (other != null && !other.equals(type.kind())) {
            throw new IllegalArgumentException("Two problem types share the slug " + type.slug());
        }
    }

    private void add(Rule rule) {
        RuleKind kind = rule.kind();
        String slug = kind.problem().slug();
        if (!kinds.containsKey(slug)) {
            throw new IllegalArgumentException("The rule " + rule + " is refused with " + slug + ", which is missing");
        }
        rules.computeIfAbsent(slug, refusal -> new LinkedHashSet<>())
                .add(new RuleEntry(feature(rule), kind.code(), kind.detail(), kind.remedy()));
    }

    /** The package that a rule is in, or the platform. */
    private static String feature(Rule rule) {
        String name = rule.getClass().getPackageName();
        return name.contains("." + PLATFORM + ".") ? PLATFORM : name.substring(name.lastIndexOf('.') + 1);
    }

    private List<ProblemEntry> entries() {
        return kinds.values().stream()
                .map(kind -> new ProblemEntry(
                        kind.slug(), kind.status(), kind.title(), kind.remedy(), byFeature(kind.slug())))
                .toList();
    }

    private List<RuleEntry> byFeature(String slug) {
        List<RuleEntry> entries = new ArrayList<>(rules.getOrDefault(slug, Set.of()));
        entries.sort(Comparator.comparing(RuleEntry::feature));
        return entries;
    }
}
