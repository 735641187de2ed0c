package org.withme.assessment.evidence;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Evidence as rows; in the running transaction. */
@Singleton
class EvidenceRows {

    private static final String ALL = """
            select e.id, e.assessment_id, e.form, e.name, e.audience,
                   array(select c.criterion_id from evidence_criterion c where c.evidence_id = e.id order by c.criterion_id) as criteria
              from evidence e""";

    private static final String PIECES = ALL + " where e.assessment_id = :assessment";

    private static final String LATEST = ALL
            + " where e.assessment_id = any(:assessments) and e.audience = any(:audiences) order by e.id desc limit :limit";

    private static final String VERSIONS = """
            select evidence_id, number, receipt, sha256, bytes, media_type, file_id, words, submitted_at, missing_at, scan
              from evidence_version where evidence_id = any(:pieces) order by evidence_id, number""";

    private static final String BY_CRITERION = """
            select c.criterion_id, count(*) as pieces
              from evidence e join evidence_criterion c on c.evidence_id = e.id
             where e.assessment_id = :assessment and e.audience = any(:audiences)
             group by c.criterion_id""";

    private static final String SAME = """
             and e.form = :form and e.name is null
             and exists (select from evidence_version v where v.evidence_id = e.id and v.sha256 = :sha256)
             order by e.id limit 1""";

    private static final String BEGIN = """
            insert into evidence (id, assessment_id, learner_id, ukprn, form, name, audience, created_at)
            values (:id, :assessment, :learner, :ukprn, :form, :name, :audience, :at)""";

    private static final String ADD = """
            insert into evidence_version (evidence_id, number, ukprn, sha256, bytes, media_type, file_id, words, submitted_by, submitted_at, scan)
            select e.id, (select count(*) + 1 from evidence_version v where v.evidence_id = e.id), e.ukprn,
                   :sha256::text, :bytes::bigint, :mediaType::text, :file::uuid, :words::text, :by::text, :at::timestamptz, :scan::text
              from evidence e where e.id = :id""";

    private static final String LINK = """
            insert into evidence_criterion (evidence_id, criterion_id) select :id::uuid, unnest(:criteria::uuid[]) on conflict do nothing""";

    private static final String REPLACE = """
            update evidence_version set file_id = :file, missing_at = null, checked_at = null, scan = :scan, scan_tried_at = null
             where receipt = :receipt""";

    private static final String HOLDS = """
            select exists (select from evidence
                            where assessment_id = :assessment and form = :form and name is not distinct from :name::text)""";

    private static final String USED = """
            select (select coalesce(sum(v.bytes), 0) from evidence e join evidence_version v on v.evidence_id = e.id
                     where e.learner_id = :learner) as by_learner,
                   (select coalesce(sum(bytes), 0) from evidence_version where ukprn = :ukprn) as by_college,
                   (select count(*) from evidence e join evidence_version v on v.evidence_id = e.id
                     where e.assessment_id = :assessment) as submissions""";

    private final Jdbi database;

    EvidenceRows(Jdbi database) {
        this.database = database;
    }

    /** In the order in which they began. */
    List<Piece> page(UUID assessment, List<String> audiences, Optional<UUID> after, int limit) {
        String place = after.isPresent() ? " and e.id > :after" : "";
        return pieces(PIECES + " and e.audience = any(:audiences)" + place + " order by e.id limit :limit", query -> {
            after.ifPresent(last -> query.bind("after", last));
            return query.bind("assessment", assessment)
                    .bindArray("audiences", String.class, audiences)
                    .bind("limit", limit);
        });
    }

    /** Of these assessments, the latest first. */
    List<Piece> latest(Collection<UUID> assessments, List<String> audiences, int limit) {
        return pieces(LATEST, query -> query.bindArray("assessments", UUID.class, List.copyOf(assessments))
                .bindArray("audiences", String.class, audiences)
                .bind("limit", limit));
    }

    Optional<Piece> find(UUID assessment, UUID id) {
        return first(PIECES + " and e.id = :id", query -> query.bind("assessment", assessment)
                .bind("id", id));
    }

    /** How many pieces there are for each criterion; none is not told. */
    Map<UUID, Integer> byCriterion(UUID assessment, List<String> audiences) {
        return database.withHandle(handle -> handle.createQuery(BY_CRITERION)
                .bind("assessment", assessment)
                .bindArray("audiences", String.class, audiences)
                .map((row, context) -> Map.entry(row.getObject("criterion_id", UUID.class), row.getInt("pieces")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The piece that is called so. */
    Optional<Piece> named(UUID assessment, Described described) {
        return first(PIECES + " and e.form = :form and e.name = :name", query -> query.bind("assessment", assessment)
                .bind("form", described.form())
                .bind("name", described.name()));
    }

    /** A piece without a name that holds the very same. */
    Optional<Piece> nameless(UUID assessment, Form form, String sha256) {
        return first(
                PIECES + " " + SAME,
                query -> query.bind("assessment", assessment).bind("form", form).bind("sha256", sha256));
    }

    /** Whether what is handed in so may be there already, whatever it is. */
    boolean mayHold(UUID assessment, Described described) {
        return database.withHandle(handle -> handle.createQuery(HOLDS)
                .bind("assessment", assessment)
                .bind("form", described.form())
                .bind("name", described.name())
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Whose a new piece is.
     *
     * @param origin the id under which the assessment was begun: where the piece goes back to if two records part again
     */
    record Owner(UUID assessment, UUID learner, UUID origin, String ukprn) {}

    void begin(UUID id, Owner owner, Described described, Audience audience, Instant at) {
        database.useHandle(handle -> handle.createUpdate(BEGIN)
                .bind("id", id)
                .bind("assessment", owner.assessment())
                .bind("learner", owner.origin())
                .bind("ukprn", owner.ukprn())
                .bind("form", described.form())
                .bind("name", described.name())
                .bind("audience", audience)
                .bind("at", at)
                .execute());
    }

    /** Its next version. */
    void add(UUID id, Content content, Scan scan, String by, Instant at) {
        database.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bind("sha256", content.sha256())
                .bind("bytes", content.bytes())
                .bind("mediaType", content.mediaType())
                .bind("file", content.file())
                .bind("words", content.words())
                .bind("scan", scan)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** The same bytes take the place of a file that is gone. */
    void replace(long receipt, UUID file, Scan scan) {
        database.useHandle(handle -> handle.createUpdate(REPLACE)
                .bind("receipt", receipt)
                .bind("file", file)
                .bind("scan", scan)
                .execute());
    }

    void link(UUID id, Collection<UUID> criteria) {
        database.useHandle(handle -> handle.createUpdate(LINK)
                .bind("id", id)
                .bindArray("criteria", UUID.class, List.copyOf(criteria))
                .execute());
    }

    void show(UUID id, Audience audience) {
        database.useHandle(
                handle -> handle.execute("update evidence set audience = ? where id = ?", audience.name(), id));
    }

    void unlink(UUID id) {
        database.useHandle(handle -> handle.execute("delete from evidence_criterion where evidence_id = ?", id));
    }

    /** How much is there already. */
    record Used(long byLearner, long byCollege, long submissions) {}

    Used used(Owner owner) {
        return database.withHandle(handle -> handle.createQuery(USED)
                .bind("learner", owner.learner())
                .bind("ukprn", owner.ukprn())
                .bind("assessment", owner.assessment())
                .map((row, context) ->
                        new Used(row.getLong("by_learner"), row.getLong("by_college"), row.getLong("submissions")))
                .one());
    }

    private Optional<Piece> first(String sql, UnaryOperator<Query> bound) {
        return pieces(sql, bound).stream().findFirst();
    }

    private List<Piece> pieces(String sql, UnaryOperator<Query> bound) {
        return database.withHandle(handle -> {
            List<Piece> bare = bound.apply(handle.createQuery(sql))
                    .map((row, context) -> piece(row))
                    .list();
            Map<UUID, List<Row>> versions = versions(handle, bare);
            return bare.stream()
                    .map(piece -> piece.with(versions.getOrDefault(piece.id(), List.of()).stream()
                            .map(Row::version)
                            .toList()))
                    .toList();
        });
    }

    private record Row(UUID piece, Piece.Version version) {}

    private static Map<UUID, List<Row>> versions(Handle handle, List<Piece> pieces) {
        return handle
                .createQuery(VERSIONS)
                .bindArray("pieces", UUID.class, pieces.stream().map(Piece::id).toList())
                .map((row, context) -> new Row(row.getObject("evidence_id", UUID.class), version(row)))
                .stream()
                .collect(Collectors.groupingBy(Row::piece));
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                Form.valueOf(row.getString("form")),
                row.getString("name"),
                Audience.valueOf(row.getString("audience")),
                ids(row.getArray("criteria")),
                List.of());
    }

    private static Piece.Version version(ResultSet row) throws SQLException {
        return new Piece.Version(
                row.getInt("number"),
                row.getLong("receipt"),
                new Content(
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getString("media_type"),
                        row.getObject("file_id", UUID.class),
                        row.getString("words")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("missing_at", OffsetDateTime.class) != null,
                Scan.valueOf(row.getString("scan")));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
