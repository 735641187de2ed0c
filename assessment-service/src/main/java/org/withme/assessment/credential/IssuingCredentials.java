package org.withme.assessment.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.credential.CredentialEvent.CredentialIssued;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.result.PublishedResults;
import org.withme.assessment.result.ResultView;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.problem.Violations;

/** A learner takes what they have achieved with them (A14): only they begin it, and only what counts is attested. */
@ApplicationScoped
class IssuingCredentials {

    private final CredentialAccess access;
    private final AssessmentAccess assessments;
    private final PublishedResults results;
    private final PublishedVersions versions;
    private final Credentials credentials;
    private final SigningCredentials signing;
    private final CredentialConfig config;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    IssuingCredentials(
            CredentialAccess access,
            AssessmentAccess assessments,
            PublishedResults results,
            PublishedVersions versions,
            Credentials credentials,
            SigningCredentials signing,
            CredentialConfig config,
            Idempotency idempotency,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.assessments = assessments;
        this.results = results;
        this.versions = versions;
        this.credentials = credentials;
        this.signing = signing;
        this.config = config;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    CredentialView issue(UUID assessmentId, IssueCredential command) {
        Assessment assessment = assessments.requireLearner(assessmentId);
        UUID id = idempotency.idOnceFor(assessment.learner(), () -> {
            Instant now = clock.instant();
            IssuingRules.wish(command.subject(), command.validUntil(), now).orThrow();
            attestable(List.of(assessment), "", now).orThrow();
            signing.begin(assessment.ukprn());
            IssuedCredential issued = issued(assessment, wish(command.subject(), command.validUntil(), now));
            tell(issued);
            return issued.id();
        });
        return view(id);
    }

    @Transactional
    CredentialView issueRecord(IssueRecord command) {
        UUID learner = access.requireSelf();
        UUID id = idempotency.idOnceFor(learner, () -> {
            Instant now = clock.instant();
            IssuingRules.record(command, now).orThrow();
            List<Assessment> held = command.assessmentIds().stream()
                    .sorted()
                    .map(assessments::requireLearner)
                    .toList();
            List<Assessment> asked = command.assessmentIds().stream()
                    .map(each -> held.stream()
                            .filter(one -> one.id().equals(each))
                            .findFirst()
                            .orElseThrow())
                    .toList();
            ofOneCollege(asked).orThrow();
            attestable(asked, "/assessmentIds/", now).orThrow();
            return record(asked, wish(command.subject(), command.validUntil(), now));
        });
        return view(id);
    }

    /** What the learner chose, for all that is issued together. */
    private record Wish(String subject, Instant validUntil, Instant at) {}

    private static Wish wish(String subject, Instant validUntil, Instant at) {
        return new Wish(
                subject == null ? Badge.urn(UuidCreator.getRandomBased()) : subject,
                validUntil == null ? null : validUntil.truncatedTo(ChronoUnit.SECONDS),
                at);
    }

    private UUID record(List<Assessment> asked, Wish wish) {
        String ukprn = asked.get(0).ukprn();
        signing.begin(ukprn);
        List<UUID> ids = new ArrayList<>();
        List<ObjectNode> badges = new ArrayList<>();
        for (Assessment assessment : asked) {
            IssuedCredential issued = issued(assessment, wish);
            ids.add(issued.id());
            badges.add(read(issued.dataIntegrity()));
        }
        Badge.Terms terms = terms(ukprn, wish);
        IssuedCredential whole =
                signing.signed(signing.record(badges, terms), terms, Kind.RECORD, asked.get(0), LearnerRecord.TITLE);
        credentials.add(whole, null);
        credentials.hold(whole.id(), ids);
        tell(whole);
        return whole.id();
    }

    private IssuedCredential issued(Assessment assessment, Wish wish) {
        ResultView result = results.of(assessment).orElseThrow();
        Badge.Terms terms = terms(assessment.ukprn(), wish);
        ObjectNode badge = signing.badge(result, versions.get(assessment.versionId()), terms);
        IssuedCredential issued = signing.signed(badge, terms, Kind.RESULT, assessment, result.title());
        credentials.add(issued, result.id());
        return issued;
    }

    private Badge.Terms terms(String ukprn, Wish wish) {
        return signing.terms(ukprn, wish.subject(), wish.at(), wish.validUntil());
    }

    private Violations attestable(List<Assessment> asked, String pointer, Instant now) {
        Violations violations = new Violations();
        for (int index = 0; index < asked.size(); index++) {
            Assessment assessment = asked.get(index);
            String place = pointer.isEmpty() ? "" : pointer + index;
            Optional<ResultView> result = results.of(assessment);
            violations
                    .addAll(IssuingRules.attestable(place, result, versions.get(assessment.versionId())))
                    .addIf(
                            result.filter(found -> credentials.standing(found.id(), now) >= config.perAssessment())
                                    .isPresent(),
                            place,
                            CredentialRule.ENOUGH.with("most", config.perAssessment()));
        }
        return violations;
    }

    private static Violations ofOneCollege(List<Assessment> asked) {
        Violations violations = new Violations();
        for (int index = 1; index < asked.size(); index++) {
            violations.addIf(
                    !asked.get(index).ukprn().equals(asked.get(0).ukprn()),
                    "/assessmentIds/" + index,
                    CredentialRule.ANOTHER_COLLEGE);
        }
        return violations;
    }

    private void tell(IssuedCredential issued) {
        outbox.append(new CredentialIssued(
                issued.origin(),
                issued.id(),
                issued.kind(),
                issued.assessment(),
                issued.title(),
                issued.place().ukprn()));
    }

    private CredentialView view(UUID id) {
        IssuedCredential credential = credentials.find(id).orElseThrow();
        return CredentialView.of(credential, read(credential.dataIntegrity()), clock.instant());
    }

    private ObjectNode read(String document) {
        try {
            return json.readValue(document, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
