package org.withme.assessment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.assessment.Assessment;
import org.withme.assessment.assessment.AssessmentAccess;
import org.withme.assessment.assessment.Side;
import org.withme.assessment.evidence.AskedForView.AskedForCriterion;
import org.withme.assessment.framework.Criterion;
import org.withme.assessment.framework.PublishedVersions;
import org.withme.assessment.storage.FileStore;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.identity.CurrentCaller;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Evidence for whoever may read the assessment, as far as the learner lets them see it; the rest is as if it were not there. */
@ApplicationScoped
class ReadingEvidence {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final AssessmentAccess access;
    private final CurrentCaller callers;
    private final EvidenceRows rows;
    private final PublishedVersions versions;
    private final FileStore files;
    private final FileTypes types;
    private final Cursors cursors;

    ReadingEvidence(
            AssessmentAccess access,
            CurrentCaller callers,
            EvidenceRows rows,
            PublishedVersions versions,
            FileStore files,
            FileTypes types,
            Cursors cursors) {
        this.access = access;
        this.callers = callers;
        this.rows = rows;
        this.versions = versions;
        this.files = files;
        this.types = types;
        this.cursors = cursors;
    }

    @Transactional
    Page<EvidenceView> list(UUID assessmentId, String cursor, Integer limit) {
        Assessment assessment = access.requireToRead(assessmentId);
        String filter = "evidence?assessment=" + assessmentId;
        Optional<UUID> after = cursors.position(filter, cursor).map(keys -> UUID.fromString(keys.get(0)));
        Limit size = Limit.of(limit);
        List<Piece> found = rows.page(assessmentId, Audience.admitting(viewer(assessment)), after, size.plusOne());
        Page<Piece> page =
                cursors.page(filter, size, found, piece -> List.of(piece.id().toString()));
        return new Page<>(page.items().stream().map(Piece::view).toList(), page.next());
    }

    /** To somebody else only what the learner shows them counts as handed in. */
    @Transactional
    AskedForView askedFor(UUID assessmentId) {
        Assessment assessment = access.requireToRead(assessmentId);
        Map<UUID, Integer> handedIn = rows.byCriterion(assessmentId, Audience.admitting(viewer(assessment)));
        List<AskedForCriterion> criteria = versions.get(assessment.versionId()).criteria().stream()
                .map(criterion -> askedFor(criterion, handedIn.getOrDefault(criterion.id(), 0)))
                .toList();
        return new AskedForView(
                assessmentId,
                criteria.stream().mapToInt(AskedForCriterion::missing).sum(),
                criteria);
    }

    private static AskedForCriterion askedFor(Criterion criterion, int handedIn) {
        int least = criterion.evidence() == null ? 0 : criterion.evidence().least();
        return new AskedForCriterion(
                criterion.id(), criterion.statement(), criterion.evidence(), handedIn, Math.max(0, least - handedIn));
    }

    @Transactional
    EvidenceView read(UUID assessmentId, UUID id) {
        Assessment assessment = access.requireToRead(assessmentId);
        return seen(assessment, id).view();
    }

    /** Whether the file is there shows when it is opened, after the transaction: no connection waits for where files are kept. */
    @Transactional
    FileToSave download(UUID assessmentId, UUID id, int number) {
        Assessment assessment = access.requireToRead(assessmentId);
        Piece piece = seen(assessment, id);
        Piece.Version version = piece.versions().stream()
                .filter(each -> each.number() == number && each.content().file() != null)
                .findFirst()
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        requireHarmless(version.scan());
        Content content = version.content();
        String name = piece.name() == null
                ? "evidence-" + version.receipt() + types.extension(content.mediaType())
                : piece.name();
        return new FileToSave(name, content.sha256(), content.bytes(), from -> files.open(content.file(), from)
                .orElseThrow(() -> Problem.of(EvidenceProblem.FILE_MISSING)));
    }

    private static void requireHarmless(Scan scan) {
        if (scan == Scan.WAITING) {
            throw Problem.of(EvidenceProblem.FILE_BEING_SCANNED).retryAfter(SOON);
        }
        if (scan == Scan.INFECTED) {
            throw Problem.of(EvidenceProblem.FILE_INFECTED);
        }
    }

    private Piece seen(Assessment assessment, UUID id) {
        Viewer viewer = viewer(assessment);
        return rows.find(assessment.id(), id)
                .filter(piece -> piece.audience().admits(viewer))
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    private Viewer viewer(Assessment assessment) {
        if (callers.get().is(assessment.learner())) {
            return Viewer.LEARNER;
        }
        return access.side(assessment) == Side.LEARNER ? Viewer.ADVOCATE : Viewer.COLLEGE;
    }
}
