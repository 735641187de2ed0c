package org.withme.platform.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A use case that an operation calls decides about access before it does anything else: itself or in a method of its
 * own that it calls first. A list whose rows the grants choose has no decision but records the read. An operation that
 * is open to everyone needs neither, nor does a mere signal, which takes, tells and writes nothing.
 */
final class DecisionFirst {

    private DecisionFirst() {}

    static Stream<String> violations(JavaClass resource) {
        return resource.getMethods().stream()
                .filter(CodeRole::isOperation)
                .filter(operation -> !CodeRole.isOpenToEveryone(operation))
                .flatMap(CodeRole::useCasesOf)
                .distinct()
                .flatMap(method -> violation(method).stream());
    }

    private static Optional<String> violation(JavaMethod useCase) {
        Optional<JavaMethodCall> decision = useCase.getMethodCallsFromSelf().stream()
                .filter(call -> isDecision(call) || isDecidedByOwn(call, useCase))
                .min(Comparator.comparing(JavaAccess::getLineNumber));
        if (decision.isEmpty()) {
            return recordsReads(useCase)
                    ? Optional.empty()
                    : Optional.of(
                            useCase.getFullName() + " makes no access decision " + useCase.getSourceCodeLocation());
        }
        return useCase.getCallsFromSelf().stream()
                .filter(call -> call.getLineNumber() < decision.get().getLineNumber())
                .findFirst()
                .map(call -> "Before the access decision: " + call.getDescription());
    }

    /** Of the platform's Access, or of a feature's own for what is no learner's record. */
    private static boolean isDecision(JavaMethodCall call) {
        return call.getTargetOwner().getSimpleName().endsWith("Access")
                && (call.getName().startsWith("require") || call.getName().startsWith("permits"));
    }

    private static boolean isDecidedByOwn(JavaMethodCall call, JavaMethod useCase) {
        return call.getTargetOwner().equals(useCase.getOwner())
                && call.getTarget()
                        .resolveMember()
                        .filter(own -> !own.equals(useCase))
                        .filter(own -> own.getMethodCallsFromSelf().stream().anyMatch(DecisionFirst::isDecision))
                        .filter(own -> violation(own).isEmpty())
                        .isPresent();
    }

    private static boolean recordsReads(JavaMethod useCase) {
        return useCase.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getSimpleName().endsWith("Access")
                        && call.getName().equals("recordRead"));
    }
}
