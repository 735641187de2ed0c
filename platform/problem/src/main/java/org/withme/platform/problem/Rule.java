package org.withme.platform.problem;

/**
 * What a request must keep to, documented on the page of the refusal that breaking it leads to. Implemented by one enum per
 * feature, whose constants each hold their {@link RuleKind}.
 */
public interface Rule {

    /** All that is said about it. */
    RuleKind kind();

    /** The same rule, with a value in every place that its texts leave for it as {@code {name}}. */
    default Rule with(String name, Object value) {
        return () -> kind().with(name, value);
    }

    /** The same rule, where this request needs another remedy than the documented one. */
    default Rule remedied(String remedy) {
        return () -> kind().remedied(remedy);
    }

    /** What whoever broke it is told. */
    default Violation brokenAt(String pointer) {
        RuleKind said = kind();
        return new Violation(pointer, said.code(), said.detail(), said.remedy());
    }
}
