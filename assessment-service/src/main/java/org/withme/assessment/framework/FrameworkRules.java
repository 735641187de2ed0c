package org.withme.assessment.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.withme.platform.problem.Violations;

/** What a framework and its versions must be; pure functions, every broken rule at once. */
final class FrameworkRules {

    private static final int LONGEST_TITLE = 200;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern AIM = Pattern.compile("[A-Z0-9]{8}");
    private static final Pattern SSA = Pattern.compile("(1[0-5]|[1-9])(\\.[1-5])?");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private FrameworkRules() {}

    static Violations check(DefineFramework command) {
        return new Violations()
                .requiredText(
                        "/title",
                        command.title(),
                        LONGEST_TITLE,
                        "Send a title of at most " + LONGEST_TITLE + " characters.")
                .addIf(command.kind() == null, "/kind", FrameworkRule.NO_KIND)
                .addIf(command.kind() == Kind.REGULATED && command.level() == null, "/level", FrameworkRule.NO_LEVEL)
                .form("/learnAimRef", command.learnAimRef(), AIM, FrameworkRule.NOT_AN_AIM)
                .form("/ssa", command.ssa(), SSA, FrameworkRule.NOT_A_SUBJECT_AREA)
                .addAll(awardingOrganisation(command.kind(), command.awardingOrganisation()));
    }

    private static Violations awardingOrganisation(Kind kind, String organisation) {
        String at = "/awardingOrganisation";
        return new Violations()
                .addIf(kind == Kind.REGULATED && organisation == null, at, FrameworkRule.NO_AWARDING_ORGANISATION)
                .addIf(kind == Kind.LOCAL && organisation != null, at, FrameworkRule.AWARDING_ORGANISATION_OF_LOCAL)
                .form(at, organisation, CLIENT, FrameworkRule.NOT_A_CLIENT);
    }

    /** Whether a draft may be published: the table of ownerships, and the certified weight (A1, A3). */
    static Violations checkPublication(Kind kind, List<Unit> units) {
        Violations violations = new Violations();
        for (int unit = 0; unit < units.size(); unit++) {
            List<Criterion> criteria = units.get(unit).criteria();
            for (int index = 0; index < criteria.size(); index++) {
                String pointer = "/units/" + unit + "/criteria/" + index;
                table(violations, pointer, kind, criteria.get(index));
                violations.addAll(
                        checkEvidence(pointer + "/evidence", criteria.get(index).evidence()));
            }
        }
        BigDecimal sum = units.stream()
                .flatMap(unit -> unit.criteria().stream())
                .filter(criterion -> criterion.decisionRule().certifies())
                .map(Criterion::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean nothingCertified = kind == Kind.LOCAL && sum.signum() == 0;
        FrameworkRule weight = kind == Kind.LOCAL
                ? FrameworkRule.CERTIFIED_WEIGHT_OF_LOCAL
                : FrameworkRule.CERTIFIED_WEIGHT_OF_REGULATED;
        return violations.addIf(
                !nothingCertified && sum.compareTo(WHOLE) != 0,
                "/units",
                weight.with("sum", sum.stripTrailingZeros().toPlainString()));
    }

    /** A learner could never bring what is not handed in. */
    static Violations checkEvidence(String pointer, EvidenceRules evidence) {
        return new Violations()
                .addIf(
                        evidence != null && evidence.asksForWhatNothingTakesIn(),
                        pointer + "/minimum",
                        FrameworkRule.EVIDENCE_CANNOT_BE_GIVEN);
    }

    private static void table(Violations violations, String pointer, Kind kind, Criterion criterion) {
        DecisionRule rule = criterion.decisionRule();
        FrameworkRule foreign = kind == Kind.LOCAL
                ? FrameworkRule.NOT_IN_A_LOCAL_FRAMEWORK
                : FrameworkRule.NOT_IN_A_REGULATED_FRAMEWORK;
        violations
                .addIf(
                        rule.ownership() != criterion.ownership(),
                        pointer + "/ownership",
                        FrameworkRule.OWNERSHIP_OF_DECISION_RULE
                                .with("rule", rule)
                                .with("ownership", criterion.ownership())
                                .with("fitting", rule.ownership()))
                .addIf(!rule.isOf(kind), pointer + "/decisionRule", foreign.with("rule", rule))
                .addIf(
                        !rule.certifies() && criterion.weight().signum() != 0,
                        pointer + "/weight",
                        FrameworkRule.NO_CERTIFIED_WEIGHT);
    }
}
