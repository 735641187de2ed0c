package org.withme.learner.record.duplicates;

import jakarta.annotation.Priority;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.UUID;

/** Hands the operations of a learner the id of the survivor; before the platform's own reading of identifiers. */
@Provider
@Priority(Priorities.USER - 1000)
class PathIds implements ParamConverterProvider {

    private final IdsOfRequest ids;

    PathIds(IdsOfRequest ids) {
        this.ids = ids;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class && isLearner(annotations) ? new Converter<>(type, ids) : null;
    }

    private static boolean isLearner(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .anyMatch(each -> each instanceof PathParam path && path.value().equals(IdsOfRequest.PARAMETER));
    }

    private record Converter<T>(Class<T> type, IdsOfRequest ids) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return type.cast(ids.survivorOf(UUID.fromString(text)));
        }

        @Override
        public String toString(T id) {
            return id.toString();
        }
    }
}
