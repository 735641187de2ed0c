package org.withme.learner.record.learningaim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.withme.learner.record.learningaim.LarsRules.NamedAim;
import org.withme.learner.record.learningaim.LarsRules.NamedStandard;

/** Writes names a chunk at a time; of the same code twice the later row counts, and an older download changes nothing. */
final class NameSql {

    private static final String AIMS = """
            insert into learning_aim as known (learn_aim_ref, title, level, subject_tier_1, subject_tier_2,
                                               awarding_organisation, effective_from, effective_to, version, published_on)
            select n.*, :version, :publishedOn
              from unnest(:references, :titles, :levels, :firstTiers, :secondTiers, :organisations, :from, :to) as n
            on conflict (learn_aim_ref) do update
               set title = excluded.title, level = excluded.level, subject_tier_1 = excluded.subject_tier_1,
                   subject_tier_2 = excluded.subject_tier_2, awarding_organisation = excluded.awarding_organisation,
                   effective_from = excluded.effective_from, effective_to = excluded.effective_to,
                   version = excluded.version, published_on = excluded.published_on
             where known.published_on <= excluded.published_on""";

    private static final String STANDARDS = """
            insert into apprenticeship_standard as known (standard_code, name, level, version, published_on)
            select n.*, :version, :publishedOn from unnest(:codes, :names, :levels) as n
            on conflict (standard_code) do update
               set name = excluded.name, level = excluded.level,
                   version = excluded.version, published_on = excluded.published_on
             where known.published_on <= excluded.published_on""";

    private final Handle handle;
    private final String version;
    private final LocalDate publishedOn;

    NameSql(Handle handle, String version, LocalDate publishedOn) {
        this.handle = handle;
        this.version = version;
        this.publishedOn = publishedOn;
    }

    void nameAims(List<NamedAim> aims) {
        Collection<NamedAim> once = last(aims, NamedAim::reference);
        ofDownload(AIMS)
                .bindArray("references", String.class, each(once, NamedAim::reference))
                .bindArray("titles", String.class, each(once, NamedAim::title))
                .bindArray("levels", String.class, each(once, NamedAim::level))
                .bindArray("firstTiers", String.class, each(once, NamedAim::subjectTier1))
                .bindArray("secondTiers", String.class, each(once, NamedAim::subjectTier2))
                .bindArray("organisations", String.class, each(once, NamedAim::awardingOrganisation))
                .bindArray("from", LocalDate.class, each(once, NamedAim::from))
                .bindArray("to", LocalDate.class, each(once, NamedAim::to))
                .execute();
    }

    void nameStandards(List<NamedStandard> standards) {
        Collection<NamedStandard> once = last(standards, NamedStandard::code);
        ofDownload(STANDARDS)
                .bindArray("codes", Integer.class, each(once, NamedStandard::code))
                .bindArray("names", String.class, each(once, NamedStandard::name))
                .bindArray("levels", String.class, each(once, NamedStandard::level))
                .execute();
    }

    private Update ofDownload(String sql) {
        return handle.createUpdate(sql).bind("version", version).bind("publishedOn", publishedOn);
    }

    private static <T> List<Object> each(Collection<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).toList();
    }

    private static <T> Collection<T> last(List<T> rows, Function<T, Object> key) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(key.apply(row), row));
        return byKey.values();
    }
}
