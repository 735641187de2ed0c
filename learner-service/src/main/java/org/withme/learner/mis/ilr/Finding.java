package org.withme.learner.mis.ilr;

/**
 * One broken rule of a return, never with the value that broke it.
 *
 * @param rule the rule's id as colleges know it, {@code FD_<Field>} for the structure
 * @param path where it is, for example {@code /Message/Learner[3]/ULN}
 * @param valueClass what kind of wrong it is
 * @param reason what is wrong, in a sentence
 * @param remedy what to do about it, in a sentence
 */
public record Finding(String rule, String path, ValueClass valueClass, String reason, String remedy) {

    static Finding ofStructure(String field, String path, ValueClass valueClass, String expectation) {
        return new Finding("FD_" + field, path, valueClass, valueClass.reason(field), valueClass.remedy(expectation));
    }

    static Finding ofNamespace(String field, String path, String namespace, String expected) {
        boolean none = namespace == null || namespace.isEmpty();
        return new Finding(
                "Namespace_Mismatch",
                path,
                ValueClass.UNEXPECTED,
                field + " stands in " + (none ? "no namespace" : "another namespace") + ", Message in " + expected
                        + ".",
                "Export the return so that every element has the namespace of Message: without xmlns on " + field
                        + ".");
    }
}
