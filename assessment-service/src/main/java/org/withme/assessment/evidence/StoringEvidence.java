package org.withme.assessment.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.evidence.EvidenceEvent.EvidenceSubmitted;
import org.withme.assessment.evidence.EvidenceRows.Owner;
import org.withme.assessment.evidence.EvidenceRows.Used;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.storage.FileStore;
import org.withme.assessment.virus.VirusScanner;
import org.withme.platform.events.Outbox;
import org.withme.platform.http.Idempotency;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.Violations;

/** The transactions before and after a file is taken in. What is handed in for one assessment follows one after the other. */
@ApplicationScoped
class StoringEvidence {

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final EvidenceRows rows;
    private final PublishedVersions versions;
    private final EvidenceConfig config;
    private final FileStore files;
    private final VirusScanner scanner;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final Clock clock;

    StoringEvidence(
            AssessmentAccess access,
            CurrentCaller callers,
            EvidenceRows rows,
            PublishedVersions versions,
            EvidenceConfig config,
            FileStore files,
            VirusScanner scanner,
            Idempotency idempotency,
            Outbox outbox,
            Clock clock) {
        this.access = access;
        this.callers = callers;
        this.rows = rows;
        this.versions = versions;
        this.config = config;
        this.files = files;
        this.scanner = scanner;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was found wrong so far, and where the criteria stand in the request. */
    record Found(Violations violations, String criteria) {}

    /**
     * Refuses before a file is read what is wrong with the request whatever the file is; no connection waits for the file.
     *
     * @return whose file it is
     */
    @Transactional
    UUID check(UUID assessmentId, Described described, Found found) {
        Assessment assessment = access.requireToSubmit(assessmentId);
        check(assessment, described, found);
        if (!rows.mayHold(assessmentId, described)) {
            requireOpen(assessment, 1);
        }
        return assessment.learner();
    }

    /**
     * What was handed in before gets its receipt, also if by now there is no room or nothing more is taken; if its file is gone, this
     * one takes its place first, so that neither that receipt nor the answer to an Idempotency-Key says what is not so.
     *
     * @param content null only if something was found wrong
     */
    @Transactional
    ReceiptView store(UUID assessmentId, Described described, Content content, Found found) {
        Assessment assessment = access.requireLearner(assessmentId);
        if (content != null && content.file() != null) {
            bringBack(assessment, described, content);
        }
        return idempotency.onceFor(assessment.learner(), ReceiptView.class, () -> {
            check(assessment, described, found);
            Optional<Piece> known = known(assessment.id(), described, content);
            return known.filter(piece -> holds(piece, content))
                    .map(piece -> again(assessment, piece, described))
                    .orElseGet(() -> added(assessment, known, described, content))
                    .receipt();
        });
    }

    /** The latest of those that held the same and are not there any more. */
    private void bringBack(Assessment assessment, Described described, Content content) {
        known(assessment.id(), described, content).stream()
                .flatMap(piece -> piece.versions().stream())
                .filter(version -> version.content().sha256().equals(content.sha256()))
                .sorted(Comparator.comparing(Piece.Version::number).reversed())
                .filter(version -> !isThere(version.content()))
                .findFirst()
                .ifPresent(version -> rows.replace(version.receipt(), content.file(), scan(content)));
    }

    private boolean isThere(Content content) {
        return files.size(content.file()).equals(OptionalLong.of(content.bytes()));
    }

    private Scan scan(Content content) {
        return content.file() != null && scanner.isOn() ? Scan.WAITING : Scan.NOT_SCANNED;
    }

    /** The criteria that are named this time count too; who sees it stays as the learner said last. */
    private Piece again(Assessment assessment, Piece piece, Described described) {
        if (!assessment.isPublished()) {
            rows.link(piece.id(), described.criteria());
        }
        return piece;
    }

    private void check(Assessment assessment, Described described, Found found) {
        new Violations()
                .addAll(found.violations())
                .addAll(SubmissionRules.checkCriteria(
                        found.criteria(), versions.get(assessment.versionId()), described.form(), described.criteria()))
                .orThrow();
    }

    private void requireOpen(Assessment assessment, long bytes) {
        if (assessment.isPublished()) {
            throw Problem.of(EvidenceProblem.EVIDENCE_CLOSED);
        }
        requireRoom(rows.used(owner(assessment)), bytes);
    }

    private void requireRoom(Used used, long bytes) {
        EvidenceConfig.Quota quota = config.quota();
        if (used.submissions() >= quota.submissions()) {
            throw Problem.of(EvidenceProblem.TOO_MANY_SUBMISSIONS)
                    .detail("It takes " + quota.submissions() + ", and has them.");
        }
        requireRoom(
                EvidenceProblem.LEARNER_QUOTA_REACHED,
                used.byLearner(),
                bytes,
                quota.learner().asLongValue());
        requireRoom(
                EvidenceProblem.COLLEGE_QUOTA_REACHED,
                used.byCollege(),
                bytes,
                quota.college().asLongValue());
    }

    private static void requireRoom(EvidenceProblem problem, long used, long bytes, long most) {
        if (used + bytes > most) {
            throw Problem.of(problem).detail("There is room for " + most + " bytes, of which " + used + " are used.");
        }
    }

    private Optional<Piece> known(UUID assessment, Described described, Content content) {
        return described.name() == null
                ? rows.nameless(assessment, described.form(), content.sha256())
                : rows.named(assessment, described);
    }

    private static boolean holds(Piece piece, Content content) {
        return piece.latest().content().sha256().equals(content.sha256());
    }

    private Piece added(Assessment assessment, Optional<Piece> known, Described described, Content content) {
        requireOpen(assessment, content.bytes());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = known.map(Piece::id).orElseGet(UuidCreator::getTimeOrderedEpoch);
        if (known.isEmpty()) {
            Audience audience = described.audience() == null ? Audience.ASSESSORS : described.audience();
            rows.begin(id, owner(assessment), described, audience, now);
        } else if (described.audience() != null) {
            rows.show(id, described.audience());
        }
        rows.add(id, content, scan(content), callers.get().subject(), now);
        rows.link(id, described.criteria());
        Piece piece = rows.find(assessment.id(), id).orElseThrow();
        outbox.append(new EvidenceSubmitted(
                assessment.learnerOrigin(),
                assessment.id(),
                id,
                piece.latest().number(),
                described.form(),
                assessment.summary().title(),
                assessment.ukprn()));
        return piece;
    }

    private static Owner owner(Assessment assessment) {
        return new Owner(assessment.id(), assessment.learner(), assessment.learnerOrigin(), assessment.ukprn());
    }
}
