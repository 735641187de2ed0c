package org.withme.learner.record.learningaim;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.withme.learner.record.learningaim.LarsRules.NamedAim;
import org.withme.learner.record.learningaim.LarsRules.NamedStandard;

/** Writes names a chunk at a time; of the same code twice the later row counts, and an older download changes nothing. */
final class NameSql {

    private static final String AIMS = """
            insert into learning_aim as known (learn_aim_ref, title, level, subject_tier_1, subject_tier_2,
                                               awarding_organisation, effective_from, effective_to, version, published_on)
            select n.*, ?, ?
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[]) as n
            on conflict (learn_aim_ref) do update
               set title = excluded.title, level = excluded.level, subject_tier_1 = excluded.subject_tier_1,
                   subject_tier_2 = excluded.subject_tier_2, awarding_organisation = excluded.awarding_organisation,
                   effective_from = excluded.effective_from, effective_to = excluded.effective_to,
                   version = excluded.version, published_on = excluded.published_on
             where known.published_on <= excluded.published_on""";

    private static final String STANDARDS = """
            insert into apprenticeship_standard as known (standard_code, name, level, version, published_on)
            select n.*, ?, ? from unnest(?::integer[], ?::text[], ?::text[]) as n
            on conflict (standard_code) do update
               set name = excluded.name, level = excluded.level,
                   version = excluded.version, published_on = excluded.published_on
             where known.published_on <= excluded.published_on""";

    private final Connection connection;
    private final String version;
    private final LocalDate publishedOn;

    NameSql(Connection connection, String version, LocalDate publishedOn) {
        this.connection = connection;
        this.version = version;
        this.publishedOn = publishedOn;
    }

    void nameAims(List<NamedAim> aims) throws SQLException {
        Collection<NamedAim> once = last(aims, NamedAim::reference);
        write(
                AIMS,
                column("text", once, NamedAim::reference),
                column("text", once, NamedAim::title),
                column("text", once, NamedAim::level),
                column("text", once, NamedAim::subjectTier1),
                column("text", once, NamedAim::subjectTier2),
                column("text", once, NamedAim::awardingOrganisation),
                column("date", once, NamedAim::from),
                column("date", once, NamedAim::to));
    }

    void nameStandards(List<NamedStandard> standards) throws SQLException {
        Collection<NamedStandard> once = last(standards, NamedStandard::code);
        write(
                STANDARDS,
                column("integer", once, NamedStandard::code),
                column("text", once, NamedStandard::name),
                column("text", once, NamedStandard::level));
    }

    private void write(String sql, Array... columns) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            int index = 1;
            write.setString(index++, version);
            write.setObject(index++, publishedOn);
            for (Array column : columns) {
                write.setArray(index++, column);
            }
            write.executeUpdate();
        }
    }

    private <T> Array column(String type, Collection<T> rows, Function<T, Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private static <T> Collection<T> last(List<T> rows, Function<T, Object> key) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(key.apply(row), row));
        return byKey.values();
    }
}
