package org.withme.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition on a class, as a function that tells every way in which the class breaks it. */
final class ClassCondition extends ArchCondition<JavaClass> {

    private final Function<JavaClass, Stream<String>> violations;

    private ClassCondition(String description, Function<JavaClass, Stream<String>> violations) {
        super(description);
        this.violations = violations;
    }

    static ArchCondition<JavaClass> that(String description, Function<JavaClass, Stream<String>> violations) {
        return new ClassCondition(description, violations);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        violations.apply(type).forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
    }
}
