package org.withme.platform.problem;

/**
 * What is said about one rule.
 *
 * @param problem what a request that breaks it is refused with
 * @param code the rule's number ({@code L1}) or a slug ({@code unknown-field}); rules may share one
 * @param detail what is wrong, without repeating the value
 * @param remedy what to send instead
 */
public record RuleKind(ProblemType problem, String code, String detail, String remedy) {

    /** Of a rule whose breach is {@link StandardProblem#INVALID_REQUEST}. */
    public RuleKind(String code, String detail, String remedy) {
        this(StandardProblem.INVALID_REQUEST, code, detail, remedy);
    }

    RuleKind with(String name, Object value) {
        String place = "{" + name + "}";
        String text = String.valueOf(value);
        return new RuleKind(problem, code, detail.replace(place, text), remedy.replace(place, text));
    }

    RuleKind remedied(String other) {
        return new RuleKind(problem, code, detail, other);
    }
}
