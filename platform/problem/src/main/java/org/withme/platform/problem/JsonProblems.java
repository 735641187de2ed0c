package org.withme.platform.problem;

import static org.withme.platform.problem.StandardProblem.MALFORMED_REQUEST;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Jackson could not read, in the words of the request. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException failure) {
        if (failure instanceof UnstorableText text) {
            return Problem.at(pointer(text), text.broken());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (failure instanceof InvalidDefinitionException) {
            return Problem.of(StandardProblem.INTERNAL_ERROR).because(failure);
        }
        if (failure instanceof JsonMappingException mapping && !isSyntax(mapping)) {
            return wrongShape(mapping);
        }
        String what = isTooMuch(failure) ? "The body has more parts or levels than are read" : "The body is not JSON";
        return Problem.of(MALFORMED_REQUEST).detail(what + at(failure.getLocation()) + ".");
    }

    private static boolean isTooMuch(JsonProcessingException failure) {
        return failure instanceof StreamConstraintsException
                || failure.getCause() instanceof StreamConstraintsException;
    }

    private static boolean isSyntax(JsonMappingException failure) {
        return failure.getCause() instanceof JsonProcessingException cause
                && !(cause instanceof JsonMappingException)
                && !(cause instanceof InputCoercionException);
    }

    private static Problem unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String names = known == null || known.isEmpty()
                ? "none"
                : known.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(", "));
        return Problem.at(pointer(unknown), StandardRule.UNKNOWN_FIELD.with("fields", names));
    }

    private static Problem wrongShape(JsonMappingException failure) {
        boolean wrongForm = !(failure instanceof MismatchedInputException) || failure instanceof InvalidFormatException;
        StandardRule broken = wrongForm ? StandardRule.WRONG_FORM : StandardRule.WRONG_TYPE;
        return Problem.at(pointer(failure), broken.with("expected", expected(target(failure))));
    }

    private static @Nullable Class<?> target(JsonMappingException failure) {
        if (failure instanceof MismatchedInputException mismatch) {
            return mismatch.getTargetType();
        }
        return failure.getCause() instanceof InputCoercionException coercion ? coercion.getTargetType() : null;
    }

    /** What to send for a Java type, without naming it. */
    static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "what the API description names";
        }
        if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target == BigDecimal.class || target == double.class || target == Double.class) {
            return "a number";
        }
        if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return "a whole number in the range that the API description names";
        }
        if (CharSequence.class.isAssignableFrom(target)) {
            return "a text";
        }
        if (Collection.class.isAssignableFrom(target) || target.isArray()) {
            return "a list";
        }
        return target.isRecord() || Map.class.isAssignableFrom(target) ? "an object" : form(target);
    }

    private static String form(Class<?> target) {
        if (target == UUID.class) {
            return "a UUID such as 018f3c1e-7b5a-7c3d-9e2f-1a2b3c4d5e6f";
        }
        if (target == LocalDate.class) {
            return "a date such as 2026-09-01";
        }
        if (target == LocalTime.class) {
            return "a time such as 09:30";
        }
        if (target == Instant.class || target == OffsetDateTime.class) {
            return "a moment such as 2026-09-01T09:30:00Z";
        }
        return "what the API description names";
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/');
            if (step.getFieldName() != null) {
                pointer.append(escaped(step.getFieldName()));
            } else {
                pointer.append(step.getIndex());
            }
        }
        return pointer.toString();
    }

    /** RFC 6901. */
    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
