package org.withme.iag.opportunity;

import org.withme.iag.classification.Occupation;
import org.withme.iag.classification.Subject;
import org.withme.platform.problem.Violations;

/** What somebody looks for; null where it does not matter. */
record SearchOpportunities(
        OpportunityKind kind, String occupation, String subject, String place, String cursor, Integer limit) {

    /** Everything that selects the list. */
    String filter() {
        return "opportunities?kind=" + kind + "&occupation=" + occupation + "&subject=" + subject + "&place=" + place;
    }

    Violations check() {
        return new Violations()
                .addIf(
                        occupation != null && !Occupation.isKnown(occupation),
                        "/query/occupation",
                        "occupation",
                        "It is not an occupation of SOC 2020.",
                        Occupation.REMEDY)
                .addIf(
                        subject != null && !Subject.isKnown(subject),
                        "/query/subject",
                        "subject",
                        "It is not a sector subject area.",
                        Subject.REMEDY)
                .addIf(
                        place != null && place.isBlank(),
                        "/query/place",
                        "blank",
                        "There is nothing in it.",
                        "Name a place, or leave it out.");
    }
}
