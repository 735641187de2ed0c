package org.withme.assessment.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.platform.problem.StandardRule;
import org.withme.platform.problem.Violations;

/** What a submission must keep to. */
final class SubmissionRules {

    static final String CRITERIA = "/criterionIds";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final Set<String> PAGES = Set.of("http", "https");

    private SubmissionRules() {}

    static Violations check(SubmitEvidence command) {
        return new Violations()
                .addIf((command.link() == null) == (command.text() == null), "", EvidenceRule.ONE_OF_TWO)
                .text("/text", command.text(), LONGEST_TEXT)
                .text("/link", command.link(), LONGEST_LINK)
                .addIf(command.link() != null && !isPage(command.link()), "/link", EvidenceRule.NOT_A_LINK)
                .text("/name", command.name(), LONGEST_NAME)
                .addIf(holdsNull(command.criterionIds()), CRITERIA, StandardRule.NULL_ITEM);
    }

    static Violations checkFileName(String pointer, String name) {
        return new Violations()
                .text(pointer, name, LONGEST_NAME)
                .addIf(name != null && !isFileName(name), pointer, EvidenceRule.NOT_A_FILE_NAME);
    }

    static Violations check(ArrangeEvidence command) {
        return new Violations()
                .addIf(
                        command.criterionIds() == null,
                        CRITERIA,
                        StandardRule.MISSING.remedied("Send the ids of all criteria that it is for, or an empty list."))
                .addIf(holdsNull(command.criterionIds()), CRITERIA, StandardRule.NULL_ITEM)
                .addIf(
                        command.audience() == null,
                        "/audience",
                        StandardRule.MISSING.remedied("Send who sees it beside the learner."));
    }

    /** They are of the assessment's version and take the form. */
    static Violations checkCriteria(String pointer, PublishedVersion version, Form form, List<UUID> criteria) {
        Violations violations = new Violations();
        for (int index = 0; index < criteria.size(); index++) {
            Optional<Criterion> criterion = version.criterion(criteria.get(index));
            String place = pointer + "/" + index;
            violations
                    .addIf(criterion.isEmpty(), place, EvidenceRule.NO_SUCH_CRITERION)
                    .addIf(
                            criterion
                                    .filter(known -> !form.isTakenBy(known.evidence()))
                                    .isPresent(),
                            place,
                            EvidenceRule.FORM_NOT_TAKEN);
        }
        return violations;
    }

    private static boolean holdsNull(List<UUID> criteria) {
        return criteria != null && criteria.stream().anyMatch(Objects::isNull);
    }

    private static boolean isPage(String link) {
        try {
            URI address = new URI(link);
            return address.getScheme() != null
                    && PAGES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** One name, of characters that are seen as they stand: no separator of any system, no control, no turn of the writing. */
    private static boolean isFileName(String name) {
        return !name.equals(".") && !name.equals("..") && name.codePoints().noneMatch(SubmissionRules::isNoPartOfAName);
    }

    private static boolean isNoPartOfAName(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> "/\\:*?\"<>|".indexOf(character) >= 0;
        };
    }
}
