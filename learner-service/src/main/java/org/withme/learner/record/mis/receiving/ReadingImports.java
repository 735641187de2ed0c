package org.withme.learner.record.mis.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.people.access.Aspects;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;
import org.withme.platform.problem.Violations;

/** A college reads what became of its returns. */
@ApplicationScoped
class ReadingImports {

    private static final int CSV_PAGE = 1_000;

    private final MisAccess access;
    private final Access reads;
    private final Imports imports;
    private final PlannedChanges changes;
    private final Cursors cursors;

    ReadingImports(MisAccess access, Access reads, Imports imports, PlannedChanges changes, Cursors cursors) {
        this.access = access;
        this.reads = reads;
        this.imports = imports;
        this.changes = changes;
        this.cursors = cursors;
    }

    @Transactional
    ImportView read(UUID id) {
        return own(id);
    }

    @Transactional
    Page<ImportView> list(String cursor, Limit limit) {
        String ukprn = access.requireOwnCollege().ukprn();
        String filter = "ilr-imports?ukprn=" + ukprn;
        Optional<Imports.Position> after = cursors.position(filter, cursor)
                .map(keys -> new Imports.Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
        List<ImportView> rows = imports.page(ukprn, after, limit.plusOne());
        return cursors.page(
                filter,
                limit,
                rows,
                row -> List.of(row.receivedAt().toString(), row.id().toString()));
    }

    @Transactional
    Page<FindingView> rejections(UUID id, String cursor, Limit limit) {
        own(id);
        return findings(Imports.Findings.REJECTIONS, id, cursor, limit);
    }

    @Transactional
    Page<FindingView> notes(UUID id, String cursor, Limit limit) {
        own(id);
        return findings(Imports.Findings.NOTES, id, cursor, limit);
    }

    private Page<FindingView> findings(Imports.Findings kind, UUID id, String cursor, Limit limit) {
        String filter = kind.name() + "?import=" + id;
        int after = cursors.position(filter, cursor)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(0);
        List<FindingView> rows = imports.findings(kind, id, after, limit.plusOne());
        return cursors.page(filter, limit, rows, row -> List.of(Integer.toString(row.position())));
    }

    /** Some of the rejections after a position, for a list that is written as it is read. */
    @Transactional
    List<FindingView> rejectionsAfter(UUID id, int position) {
        own(id);
        return imports.findings(Imports.Findings.REJECTIONS, id, position, CSV_PAGE);
    }

    /** Some of the notes after a position, for a list that is written as it is read. */
    @Transactional
    List<FindingView> notesAfter(UUID id, int position) {
        own(id);
        return imports.findings(Imports.Findings.NOTES, id, position, CSV_PAGE);
    }

    @Transactional
    Page<MissingView> missing(UUID id, String cursor, Limit limit) {
        own(id);
        String filter = "missing?import=" + id;
        String after = cursors.position(filter, cursor).map(keys -> keys.get(0)).orElse("");
        List<MissingView> rows = imports.missing(id, after, limit.plusOne());
        Page<MissingView> page = cursors.page(filter, limit, rows, row -> List.of(row.learnRefNumber()));
        reads.recordRead(page.items().stream().map(MissingView::learnerId).toList(), Aspects.ENROLMENT);
        return page;
    }

    @Transactional
    Page<ChangeView> changes(UUID id, String kind, String cursor, Limit limit) {
        own(id);
        requireKind(kind);
        String filter = "changes?import=" + id + "&kind=" + kind;
        int after = cursors.position(filter, cursor)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(0);
        Page<PlannedChanges.Placed> page = cursors.page(
                filter,
                limit,
                changes.page(id, kind, after, limit.plusOne()),
                row -> List.of(Integer.toString(row.position())));
        List<ChangeView> views =
                page.items().stream().map(PlannedChanges.Placed::view).toList();
        reads.recordRead(
                views.stream()
                        .map(ChangeView::learnerId)
                        .filter(Objects::nonNull)
                        .toList(),
                Aspects.ENROLMENT);
        return new Page<>(views, page.next());
    }

    private static void requireKind(String kind) {
        new Violations()
                .addIf(
                        kind != null
                                && Arrays.stream(ChangeView.Kind.values())
                                        .noneMatch(known -> known.name().equals(kind)),
                        "/query/kind",
                        ReturnRule.NOT_A_KIND_OF_CHANGE)
                .orThrow();
    }

    private ImportView own(UUID id) {
        String ukprn = access.requireOwnCollege().ukprn();
        return imports.find(ukprn, id).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }
}
