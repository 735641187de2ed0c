package org.withme.platform.problem;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Identifiers and whole numbers in paths and queries are read in their one spelling only. */
@Provider
class CanonicalParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            UUID.class, CanonicalText::uuid,
            Integer.class, text -> CanonicalText.wholeNumber(text, Integer::valueOf),
            int.class, text -> CanonicalText.wholeNumber(text, Integer::valueOf),
            Long.class, text -> CanonicalText.wholeNumber(text, Long::valueOf),
            long.class, text -> CanonicalText.wholeNumber(text, Long::valueOf));

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? null : new Reading<>((Function<String, T>) reader);
    }

    static boolean covers(Class<?> type) {
        return READERS.containsKey(type);
    }

    static boolean accepts(Class<?> type, String text) {
        try {
            return Objects.requireNonNull(READERS.get(type)).apply(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private record Reading<T>(Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(String text) {
            return text == null ? null : reader.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
