package org.withme.platform.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What members of staff change says its purpose with {@code @Effort}: what the burden ledger is later derived from.
 * Learners, supporters, operators and applications have no burden to count.
 */
final class EffortDeclared {

    private static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
    private static final String EFFORT = "org.withme.platform.effort.Effort";
    private static final Set<String> UNCOUNTED = Set.of(
            "learner",
            "supporter",
            "platform-operator",
            "mis-client",
            "careers-client",
            "awarding-client",
            "message-carrier");

    private EffortDeclared() {}

    static Stream<String> violations(JavaClass resource) {
        return resource.getMethods().stream()
                .filter(CodeRole::isChange)
                .filter(operation -> roles(operation).anyMatch(role -> !UNCOUNTED.contains(role)))
                .flatMap(CodeRole::useCasesOf)
                .filter(useCase ->
                        !useCase.isAnnotatedWith(EFFORT) && !useCase.getOwner().isAnnotatedWith(EFFORT))
                .map(useCase -> useCase.getFullName() + " is done by staff and says no purpose")
                .distinct();
    }

    private static Stream<String> roles(JavaMethod operation) {
        HasAnnotations<?> secured = operation.isAnnotatedWith(ROLES_ALLOWED) ? operation : operation.getOwner();
        return secured.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getName().equals(ROLES_ALLOWED))
                .map(JavaAnnotation::getProperties)
                .flatMap(properties -> Arrays.stream((String[]) properties.get("value")));
    }
}
