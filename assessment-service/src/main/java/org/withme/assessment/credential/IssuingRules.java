package org.withme.assessment.credential;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.Portability;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.result.ResultView;
import org.withme.platform.problem.Violations;

/** What may be asked for and what may be attested (A14): pure functions, every broken rule at once. */
final class IssuingRules {

    private static final int LONGEST = 500;
    private static final Pattern DID = Pattern.compile("did:[a-z0-9]{1,30}:[A-Za-z0-9._:%-]{1,460}");

    private IssuingRules() {}

    /** An identifier and no personal data; a time to come, also without the parts of a second that no credential has. */
    static Violations wish(String subject, Instant validUntil, Instant now) {
        return new Violations()
                .addIf(
                        subject != null
                                && (subject.length() > LONGEST
                                        || !DID.matcher(subject).matches()),
                        "/subject",
                        CredentialRule.NO_IDENTIFIER)
                .addIf(
                        validUntil != null
                                && !validUntil.truncatedTo(ChronoUnit.SECONDS).isAfter(now),
                        "/validUntil",
                        CredentialRule.OVER);
    }

    static Violations record(IssueRecord command, Instant now) {
        Violations violations = new Violations();
        List<UUID> ids = command.assessmentIds();
        if (ids == null || ids.isEmpty()) {
            violations.add("/assessmentIds", CredentialRule.NO_ASSESSMENT.with("most", IssueRecord.MOST));
        } else if (ids.size() > IssueRecord.MOST) {
            violations.add("/assessmentIds", CredentialRule.TOO_MANY.with("most", IssueRecord.MOST));
        } else {
            Set<UUID> seen = new HashSet<>();
            for (int index = 0; index < ids.size(); index++) {
                UUID id = ids.get(index);
                violations.addIf(
                        id == null || !seen.add(id), "/assessmentIds/" + index, CredentialRule.NULL_OR_REPEATED);
            }
        }
        return violations.addAll(wish(command.subject(), command.validUntil(), now));
    }

    /** Only a result that is out and about which nobody appeals, and that quality assurance came before where the framework is regulated. */
    static Violations attestable(String pointer, Optional<ResultView> result, PublishedVersion version) {
        return new Violations()
                .addIf(result.isEmpty(), pointer, CredentialRule.NOT_PUBLISHED)
                .addIf(
                        result.filter(found -> !isAssured(found, version)).isPresent(),
                        pointer,
                        CredentialRule.NOT_ASSURED)
                .addIf(
                        result.filter(found -> found.underReview() != null).isPresent(),
                        pointer,
                        CredentialRule.UNDER_REVIEW);
    }

    private static boolean isAssured(ResultView result, PublishedVersion version) {
        boolean needed = version.isRegulated() && version.criteria().stream().anyMatch(Criterion::needsAssurance);
        return !needed
                || result.portable()
                || result.portabilityStatement() != null
                        && result.portabilityStatement().startsWith(Portability.UNMODERATED);
    }
}
