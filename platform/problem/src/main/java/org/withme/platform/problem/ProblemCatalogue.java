package org.withme.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The problem types of a service as canonical JSON, to compare with the committed contract. */
public final class ProblemCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ProblemCatalogue() {}

    /**
     * {@code [{slug, status, title, remedy}]}, sorted by slug, indented, with a final newline.
     *
     * @param types the enums of the service, each as {@code values()}
     * @throws IllegalArgumentException if two types share a slug and differ
     */
    public static String of(ProblemType[]... types) {
        try {
            return JSON.writeValueAsString(entries(types)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProblemKind> entries(ProblemType[]... types) {
        Map<String, ProblemKind> bySlug = new TreeMap<>(Comparator.naturalOrder());
        for (ProblemType[] feature : types) {
            for (ProblemType type : feature) {
                ProblemKind kind = type.kind();
                ProblemKind other = bySlug.putIfAbsent(kind.slug(), kind);
                if (other != null && !other.equals(kind)) {
                    throw new IllegalArgumentException("Two problem types share the slug " + kind.slug());
                }
            }
        }
        return new ArrayList<>(bySlug.values());
    }
}
