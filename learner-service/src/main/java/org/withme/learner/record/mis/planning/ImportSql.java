package org.withme.learner.record.mis.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.withme.learner.record.mis.reading.KeptFields;
import org.withme.learner.record.mis.reading.KeptFields.Field;

/**
 * The scripts of the import: resources beside the classes that run them, read once. A {@code ${fragment}} is filled in
 * here; what a {@code :name} stands for is said when a script is run.
 */
final class ImportSql {

    private static final ClasspathSqlLocator RESOURCES = ClasspathSqlLocator.removingComments();
    private static final Pattern FRAGMENT = Pattern.compile("\\$\\{([\\w.]+)}");

    /**
     * Of an enrolment {@code e}: it goes on, or is on a break, and nothing has taken that up or passed it by; said in the year of
     * the return, and not missing since.
     */
    private static final String LISTED = """
            e.comp_status in (1, 6) and e.taken_up_by is null and e.not_returned_since is null
            and e.collection_year = :year and e.missing_since is null""";

    /** Answers of persons, each with whom it is about today. */
    private static final String ANSWERS = "held_learner h join surviving_learner o on o.origin = h.other_learner_id";

    /** What a person said of the learner {@code c} as stated: by the ULN, where there is none by names and birth date. */
    private static final String ANSWERED = """
            h.ukprn = :ukprn and h.learn_ref_number = c.ref and h.answer = '%s'
              and case when c.uln = :noUln
                       then (lower(h.family_name), lower(h.given_names), h.date_of_birth) is not distinct from
                            (lower(c.family_name), lower(c.given_names), c.date_of_birth)
                       else c.uln = any(%s) end""";

    /** A person said that the stated learner {@code f} is another than whose record {@code r} is. */
    private static final String SAID_TO_BE_ANOTHER = """
            exists (select from held_learner h where h.ukprn = :ukprn and h.learn_ref_number = f.ref
                    and h.other_learner_id = r.learner_origin and h.answer = 'ANOTHER')""";

    /** Of a learner {@code p} of the plan whose last day is {@code d}. */
    private static final String NEWLY_ENDED = """
            (d.last_day is distinct from d.old_last_end
             and exists (select from ilr_plan_aim a where a.rank = p.rank and a.comp_status in (2, 3)
                         and (a.is_new or a.old_comp_status not in (2, 3))))""";

    private static final Map<String, String> FRAGMENTS = Map.ofEntries(
            Map.entry("listed", LISTED),
            Map.entry("answers", ANSWERS),
            Map.entry("answeredSame", ANSWERED.formatted("SAME", "array[h.uln, h.known_uln]")),
            Map.entry("answeredAnother", ANSWERED.formatted("ANOTHER", "array[h.uln]")),
            Map.entry("saidToBeAnother", SAID_TO_BE_ANOTHER),
            Map.entry("newlyEnded", NEWLY_ENDED),
            Map.entry("learner.table", each(KeptFields.OF_LEARNER, "%1$s %2$s")),
            Map.entry("learner.columns", each(KeptFields.OF_LEARNER, "%1$s")),
            Map.entry("learner.stated", each(KeptFields.OF_LEARNER, "s.%1$s")),
            Map.entry("learner.taken", each(KeptFields.OF_LEARNER, "%1$s = excluded.%1$s")),
            Map.entry(
                    "learner.changed",
                    each(KeptFields.OF_LEARNER, "case when r.%1$s is distinct from s.%1$s then '%3$s' end")),
            Map.entry("aim.table", each(KeptFields.OF_AIM, "%1$s %2$s")),
            Map.entry("aim.columns", each(KeptFields.OF_AIM, "%1$s")),
            Map.entry("aim.stated", each(KeptFields.OF_AIM, "a.%1$s")),
            Map.entry("aim.taken", each(KeptFields.OF_AIM, "%1$s = a.%1$s")),
            Map.entry(
                    "aim.changed",
                    each(
                            KeptFields.OF_AIM.stream()
                                    .filter(field -> !field.ofEnd())
                                    .toList(),
                            "case when a.%1$s is distinct from e.%1$s then '%3$s' end")));

    private static final Map<String, String> SCRIPTS = new ConcurrentHashMap<>();

    private ImportSql() {}

    static String script(Class<?> beside, String name) {
        return SCRIPTS.computeIfAbsent(
                beside.getPackageName() + "." + name, place -> filled(RESOURCES.locate(place), FRAGMENTS::get));
    }

    /** A script of the plan with fragments of its own. */
    static String filled(String name, Map<String, String> own) {
        Map<String, String> fragments = new HashMap<>(FRAGMENTS);
        fragments.putAll(own);
        return filled(RESOURCES.locate(ImportSql.class.getPackageName() + "." + name), fragments::get);
    }

    private static String filled(String text, UnaryOperator<String> fragments) {
        return FRAGMENT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fragments.apply(found.group(1))));
    }

    /** The fields in a form of column, type and element, one after the other. */
    private static <T> String each(List<Field<T>> fields, String form) {
        return fields.stream()
                .map(field -> form.formatted(field.column(), field.type(), field.element()))
                .collect(Collectors.joining(", "));
    }
}
