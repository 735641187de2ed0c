package org.withme.iag.opportunity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.withme.iag.classification.ClassificationRule;
import org.withme.iag.classification.Occupation;
import org.withme.iag.classification.Subject;
import org.withme.platform.problem.Violations;

/** The form of what a supplier sends, for drafts too; what is too vague is {@link Gaps}. */
final class OpportunityRules {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}");
    private static final int LONGEST_TITLE = 200;
    static final int LONGEST_PLACE = 200;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_SUITS = 1000;
    private static final int LONGEST_WHAT = 500;
    private static final int LONGEST_CONTACT = 200;
    private static final int LONGEST_URL = 1000;

    private OpportunityRules() {}

    static Violations check(String reference, PutOpportunity command) {
        Violations violations = new Violations()
                .form("/path/reference", reference, REFERENCE, OpportunityRule.NOT_A_REFERENCE)
                .addIf(command.kind() == null, "/kind", OpportunityRule.NO_KIND)
                .requiredText("/title", command.title(), LONGEST_TITLE, "Say in a few words what it is.")
                .addIf(
                        command.occupation() != null && !Occupation.isKnown(command.occupation()),
                        "/occupation",
                        ClassificationRule.NOT_AN_OCCUPATION)
                .addIf(
                        command.subject() != null && !Subject.isKnown(command.subject()),
                        "/subject",
                        ClassificationRule.NOT_A_SUBJECT)
                .text("/description", command.description(), LONGEST_DESCRIPTION)
                .text("/place", command.place(), LONGEST_PLACE)
                .text("/suits", command.suits(), LONGEST_SUITS);
        if (command.source() != null) {
            violations.text("/source/organisation", command.source().organisation(), LONGEST_TITLE);
            link(violations, "/source/url", command.source().url());
        }
        if (command.nextAction() != null) {
            violations.text("/nextAction/what", command.nextAction().what(), LONGEST_WHAT);
            link(violations, "/nextAction/url", command.nextAction().url());
            violations.text("/nextAction/contact", command.nextAction().contact(), LONGEST_CONTACT);
        }
        return violations;
    }

    private static void link(Violations violations, String pointer, String url) {
        violations.addIf(
                url != null && (url.length() > LONGEST_URL || !isLink(url)), pointer, OpportunityRule.NOT_A_LINK);
    }

    /** A learner will open it: nothing but a page. */
    private static boolean isLink(String url) {
        try {
            URI address = new URI(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
