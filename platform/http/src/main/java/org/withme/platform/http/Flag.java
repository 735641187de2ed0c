package org.withme.platform.http;

import org.withme.platform.problem.Violations;

/** A query parameter that is either true or false; the framework takes every other word for false. */
public final class Flag {

    private Flag() {}

    /**
     * False unless asked for; refused if it is neither true nor false.
     *
     * @param name of the query parameter
     */
    public static boolean of(String name, String asked) {
        Violations violations = new Violations();
        check(name, asked, violations);
        violations.orThrow();
        return "true".equals(asked);
    }

    /** For whoever refuses it together with what else is wrong. */
    public static void check(String name, String asked, Violations violations) {
        violations.addIf(
                asked != null && !asked.equals("true") && !asked.equals("false"),
                "/query/" + name,
                HttpRule.NOT_A_BOOLEAN);
    }
}
