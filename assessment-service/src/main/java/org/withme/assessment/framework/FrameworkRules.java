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
        Violations violations = new Violations();
        violations.requiredText(
                "/title", command.title(), LONGEST_TITLE, "Send a title of at most " + LONGEST_TITLE + " characters.");
        violations.addIf(
                command.kind() == null, "/kind", "missing-kind", "There is no kind.", "Send REGULATED or LOCAL.");
        violations.addIf(
                command.kind() == Kind.REGULATED && command.level() == null,
                "/level",
                "missing-level",
                "A regulated framework has a level, and none is named.",
                "Send ENTRY_1 to ENTRY_3 or LEVEL_1 to LEVEL_8.");
        violations.addIf(
                command.learnAimRef() != null
                        && !AIM.matcher(command.learnAimRef()).matches(),
                "/learnAimRef",
                "learn-aim-ref",
                "It is not a LearnAimRef.",
                "Send the eight characters of the aim, or leave it out.");
        violations.addIf(
                command.ssa() != null && !SSA.matcher(command.ssa()).matches(),
                "/ssa",
                "ssa",
                "It is not a sector subject area.",
                "Send a tier such as 14 or 14.1, or leave it out.");
        return awardingOrganisation(violations, command);
    }

    private static Violations awardingOrganisation(Violations violations, DefineFramework command) {
        String organisation = command.awardingOrganisation();
        violations.addIf(
                command.kind() == Kind.REGULATED && organisation == null,
                "/awardingOrganisation",
                "missing-awarding-organisation",
                "A regulated framework is imported from its awarding organisation, and none is named.",
                "Send the client id of its system.");
        violations.addIf(
                command.kind() == Kind.LOCAL && organisation != null,
                "/awardingOrganisation",
                "awarding-organisation-of-local",
                "A local framework is the college's own and has no awarding organisation.",
                "Leave it out, or define the framework as REGULATED.");
        return violations.addIf(
                organisation != null && !CLIENT.matcher(organisation).matches(),
                "/awardingOrganisation",
                "awarding-organisation",
                "It is not a client id.",
                "Send the client id of the awarding organisation's system, such as awarding-demo.");
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
        return violations.addIf(
                !nothingCertified && sum.compareTo(WHOLE) != 0,
                "/units",
                "certified-weight",
                "The certified weight adds up to " + sum.stripTrailingZeros().toPlainString() + ", not to 100.",
                kind == Kind.LOCAL
                        ? "Weigh the criteria that assessors decide so that they add up to 100, or none of them."
                        : "Weigh the criteria that are not the learner's own so that they add up to 100.");
    }

    /** A learner could never bring what nothing takes in. */
    static Violations checkEvidence(String pointer, EvidenceRules evidence) {
        return new Violations()
                .addIf(
                        evidence != null && evidence.asksForWhatNothingTakesIn(),
                        pointer + "/minimum",
                        "evidence-cannot-be-given",
                        "Evidence cannot be handed in yet, so nobody could ever fulfil a minimum.",
                        "Leave minimum out, and say in words what the assessor will look at.");
    }

    private static void table(Violations violations, String pointer, Kind kind, Criterion criterion) {
        DecisionRule rule = criterion.decisionRule();
        violations.addIf(
                rule.ownership() != criterion.ownership(),
                pointer + "/ownership",
                "ownership-of-decision-rule",
                rule + " does not go with " + criterion.ownership() + ".",
                "Send " + rule.ownership() + ", or another decision rule.");
        violations.addIf(
                !rule.isOf(kind),
                pointer + "/decisionRule",
                "decision-rule-of-kind",
                "A " + kind + " framework has no " + rule + " criteria.",
                kind == Kind.LOCAL
                        ? "Use LEARNER, NEGOTIATED or ASSESSOR_TO_STANDARD."
                        : "Use LEARNER, ASSESSOR_TO_STANDARD, CENTRE_MARKED or EXTERNAL.");
        violations.addIf(
                !rule.certifies() && criterion.weight().signum() != 0,
                pointer + "/weight",
                "no-certified-weight",
                "What the learner owns or negotiates carries no certified weight.",
                "Leave the weight out; it is reported beside the result.");
    }
}
