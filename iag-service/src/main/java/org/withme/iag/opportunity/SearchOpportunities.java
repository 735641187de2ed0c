package org.withme.iag.opportunity;

import java.util.Arrays;
import java.util.Optional;
import org.withme.iag.classification.ClassificationRule;
import org.withme.iag.classification.Occupation;
import org.withme.iag.classification.Subject;
import org.withme.platform.problem.Violations;

/** What somebody looks for; null where it does not matter. */
record SearchOpportunities(String kind, String occupation, String subject, String place, String cursor, Integer limit) {

    /** Everything that selects the list. */
    String filter() {
        return "opportunities?kind=" + kind + "&occupation=" + occupation + "&subject=" + subject + "&place=" + place;
    }

    Violations check() {
        return new Violations()
                .addIf(kind != null && asked().isEmpty(), "/query/kind", OpportunityRule.NOT_A_KIND)
                .addIf(
                        occupation != null && !Occupation.isKnown(occupation),
                        "/query/occupation",
                        ClassificationRule.NOT_AN_OCCUPATION)
                .addIf(subject != null && !Subject.isKnown(subject), "/query/subject", ClassificationRule.NOT_A_SUBJECT)
                .text("/query/place", place, OpportunityRules.LONGEST_PLACE, "Name a place, or leave it out.");
    }

    /** The kind that is asked for; empty for all. */
    Optional<OpportunityKind> asked() {
        return Arrays.stream(OpportunityKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }
}
