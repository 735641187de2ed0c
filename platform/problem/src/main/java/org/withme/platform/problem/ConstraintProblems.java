package org.withme.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Locale;

/** Bean Validation's findings as violations with pointers. */
final class ConstraintProblems {

    private ConstraintProblems() {}

    static Problem of(ConstraintViolationException broken) {
        return Problem.of(StandardProblem.INVALID_REQUEST)
                .errors(broken.getConstraintViolations().stream()
                        .map(ConstraintProblems::violation)
                        .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                        .toList());
    }

    private static Violation violation(ConstraintViolation<?> found) {
        String constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Violation(pointer(found.getPropertyPath()), kebab(constraint), found.getMessage(), null);
    }

    /** The path without the method and its parameter, which are Java's and not the caller's. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(JsonProblems.escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(JsonProblems.escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
