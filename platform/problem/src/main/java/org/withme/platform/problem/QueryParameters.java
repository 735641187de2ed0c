package org.withme.platform.problem;

import jakarta.ws.rs.QueryParam;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** JAX-RS answers a query parameter of the wrong form with a bare 404; this finds the parameter again. */
final class QueryParameters {

    private static final List<String> FACTORIES = List.of("fromString", "parse", "valueOf");

    private QueryParameters() {}

    /** The first parameter of the operation whose value cannot be converted. */
    static Optional<Problem> refused(Method operation, Map<String, List<String>> query) {
        return Stream.of(operation.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .filter(parameter -> !isConvertible(parameter, query))
                .findFirst()
                .map(parameter -> problem(nameOf(parameter), parameter.getType()));
    }

    private static Problem problem(String name, Class<?> type) {
        return Problem.of(StandardProblem.MALFORMED_REQUEST)
                .error(
                        "/query/" + JsonProblems.escaped(name),
                        "wrong-form",
                        "The value does not have the expected form.",
                        "Send " + JsonProblems.expected(type) + ".");
    }

    private static String nameOf(Parameter parameter) {
        return parameter.getAnnotation(QueryParam.class).value();
    }

    private static boolean isConvertible(Parameter parameter, Map<String, List<String>> query) {
        List<String> values = query.getOrDefault(nameOf(parameter), List.of());
        Class<?> type = boxed(parameter.getType());
        return values.isEmpty() || type == String.class || isConvertible(type, values.get(0));
    }

    private static boolean isConvertible(Class<?> type, String value) {
        if (CanonicalParameters.covers(type)) {
            return CanonicalParameters.accepts(type, value);
        }
        for (String factory : FACTORIES) {
            Optional<Method> method = factory(type, factory);
            if (method.isPresent()) {
                return succeeds(method.get(), value);
            }
        }
        return true;
    }

    private static Optional<Method> factory(Class<?> type, String name) {
        for (Class<?> text : new Class<?>[] {String.class, CharSequence.class}) {
            try {
                return Optional.of(type.getMethod(name, text));
            } catch (NoSuchMethodException e) {
                // The next form.
            }
        }
        return Optional.empty();
    }

    private static boolean succeeds(Method factory, String value) {
        try {
            return factory.invoke(null, value) != null;
        } catch (InvocationTargetException e) {
            return false;
        } catch (IllegalAccessException | RuntimeException e) {
            return true;
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }
}
