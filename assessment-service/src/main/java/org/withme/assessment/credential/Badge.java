package org.withme.assessment.credential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersion;
import org.withme.assessment.result.ResultView;
import org.withme.assessment.result.ResultView.ResultCriterion;

/** A result in the words of Open Badges 3.0: what was achieved, who owned and decided each part, and whether it travels. */
@Singleton
class Badge {

    private static final String TYPE = "type";
    private static final String NAME = "name";
    private static final String ENGLISH = "en-GB";

    private final Issuers issuers;
    private final StatusLists statusLists;

    Badge(Issuers issuers, StatusLists statusLists) {
        this.issuers = issuers;
        this.statusLists = statusLists;
    }

    /**
     * What a credential is about, beside the result.
     *
     * @param subject the identifier of the learner in it
     * @param validUntil null if it does not expire
     */
    record Terms(UUID id, String subject, Place place, Instant issuedAt, Instant validUntil) {}

    ObjectNode of(ResultView result, PublishedVersion version, Terms terms) {
        ObjectNode badge = head(BundledContexts.OF_A_BADGE, "OpenBadgeCredential", terms);
        badge.put(NAME, result.title())
                .put("description", statement(result))
                .put("awardedDate", seconds(result.publishedAt()));
        ObjectNode subject = badge.putObject("credentialSubject").put("id", terms.subject());
        subject.putArray(TYPE).add("AchievementSubject");
        subject.set("achievement", achievement(result, version));
        ArrayNode results = subject.putArray("result");
        result.criteria().forEach(criterion -> {
            ObjectNode value = results.addObject()
                    .put("resultDescription", urn(criterion.criterionId()))
                    .put("value", criterion.value());
            value.putArray(TYPE).add("Result");
        });
        return badge;
    }

    /** What every credential of a college begins with. */
    ObjectNode head(List<String> contexts, String type, Terms terms) {
        ObjectNode credential = JsonNodeFactory.instance.objectNode();
        contexts.forEach(credential.putArray("@context")::add);
        credential.put("id", urn(terms.id()));
        credential.putArray(TYPE).add("VerifiableCredential").add(type);
        credential.set("issuer", issuer(terms.place().ukprn()));
        credential.put("validFrom", seconds(terms.issuedAt()));
        if (terms.validUntil() != null) {
            credential.put("validUntil", seconds(terms.validUntil()));
        }
        credential.set("credentialStatus", statusLists.entry(terms.place()));
        return credential;
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private ObjectNode issuer(String ukprn) {
        ObjectNode issuer = JsonNodeFactory.instance.objectNode().put("id", issuers.did(ukprn));
        issuer.putArray(TYPE).add("Profile");
        issuer.put(NAME, issuers.name(ukprn));
        issuer.putArray("otherIdentifier")
                .addObject()
                .put(TYPE, "IdentifierEntry")
                .put("identifier", ukprn)
                .put("identifierType", "ext:UKPRN");
        return issuer;
    }

    private ObjectNode achievement(ResultView result, PublishedVersion version) {
        String map = issuers.ownershipMap(result.frameworkId(), result.version());
        ObjectNode achievement = JsonNodeFactory.instance.objectNode().put("id", map);
        achievement.putArray(TYPE).add("Achievement");
        achievement
                .put("achievementType", "Assessment")
                .put(NAME, result.title())
                .put("description", description(result, version))
                .put("inLanguage", ENGLISH)
                .put("version", Integer.toString(result.version()));
        achievement.set("creator", issuer(result.ukprn()));
        achievement.putObject("criteria").put("id", map).put("narrative", narrative(result));
        ArrayNode descriptions = achievement.putArray("resultDescription");
        result.criteria().forEach(criterion -> descriptions.add(resultDescription(criterion, version, map)));
        return achievement;
    }

    private static ObjectNode resultDescription(ResultCriterion criterion, PublishedVersion version, String map) {
        ObjectNode described = JsonNodeFactory.instance.objectNode().put("id", urn(criterion.criterionId()));
        described.putArray(TYPE).add("ResultDescription");
        described.put(NAME, criterion.statement());
        Criterion scaled = version.criterion(criterion.criterionId()).orElseThrow();
        if (scaled.scale().maximum() == null) {
            described.put("resultType", "PerformanceLevel");
            scaled.scale().values().forEach(described.withArray("allowedValue")::add);
        } else {
            described
                    .put("resultType", "RawScore")
                    .put("valueMin", "0")
                    .put("valueMax", Integer.toString(scaled.scale().maximum()));
        }
        ObjectNode who = described.putArray("alignment").addObject();
        who.putArray(TYPE).add("Alignment");
        who.put("targetType", "ext:decisionRule")
                .put("targetCode", criterion.ownership() + "/" + criterion.decisionRule())
                .put("targetName", criterion.decisionRule().decidedBy())
                .put("targetUrl", map);
        return described;
    }

    private static String description(ResultView result, PublishedVersion version) {
        String level = result.level() == null
                ? ""
                : ", " + result.level().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return result.title() + level + ". "
                + (version.isRegulated()
                        ? "Assessed by the college against a specification of an awarding organisation. This is no certificate of"
                                + " that organisation."
                        : "The college's own framework.");
    }

    private static String statement(ResultView result) {
        String corrected = result.supersedes() == null ? "" : " This result corrects an earlier one.";
        return (result.portabilityStatement() == null ? "" : result.portabilityStatement()) + corrected;
    }

    private static String narrative(ResultView result) {
        return result.criteria().stream()
                .map(criterion -> "- " + criterion.unit() + ": " + criterion.statement() + ". "
                        + criterion.decisionRule().decidedBy())
                .collect(Collectors.joining("\n"));
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
