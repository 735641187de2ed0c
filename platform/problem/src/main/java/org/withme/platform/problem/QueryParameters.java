package org.withme.platform.problem;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The query parameters of one operation, as its method declares them, and what is wrong with those of a request. */
final class QueryParameters {

    private static final List<String> FACTORIES = List.of("fromString", "parse", "valueOf");
    private static final Map<Method, QueryParameters> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, DeclaredParameter> declared;

    private QueryParameters(Map<String, DeclaredParameter> declared) {
        this.declared = declared;
    }

    static QueryParameters of(Method operation) {
        return KNOWN.computeIfAbsent(operation, method -> {
            Map<String, DeclaredParameter> declared = new TreeMap<>();
            DeclaredParameter.of(method).forEach(parameter -> declared.put(parameter.name(), parameter));
            return new QueryParameters(declared);
        });
    }

    /** What the operation does not know, and what it takes once and was sent more often; an unread parameter would look obeyed. */
    void check(Map<String, List<String>> query) {
        Violations violations = new Violations();
        query.forEach((name, values) -> {
            DeclaredParameter parameter = declared.get(name);
            if (parameter == null) {
                violations.add(pointer(name), StandardRule.UNKNOWN_PARAMETER.with("parameters", names()));
            } else if (values.size() > 1 && !parameter.many()) {
                violations.add(pointer(name), StandardRule.REPEATED_PARAMETER);
            }
        });
        violations.orThrow();
    }

    /** JAX-RS answers a value of the wrong form with a bare 404; this finds the first such parameter again. */
    Optional<Problem> refused(Map<String, List<String>> query) {
        return declared.values().stream()
                .filter(parameter -> !isConvertible(parameter, query))
                .findFirst()
                .map(parameter -> Problem.at(
                        pointer(parameter.name()),
                        StandardRule.WRONG_FORM.with("expected", JsonProblems.expected(parameter.type()))));
    }

    private String names() {
        return declared.isEmpty() ? "none" : String.join(", ", declared.keySet());
    }

    private static String pointer(String name) {
        return "/query/" + JsonProblems.escaped(name);
    }

    private static boolean isConvertible(DeclaredParameter parameter, Map<String, List<String>> query) {
        List<String> values = query.getOrDefault(parameter.name(), List.of());
        Class<?> type = boxed(parameter.type());
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
