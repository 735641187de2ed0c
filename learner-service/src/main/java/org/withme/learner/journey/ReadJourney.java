package org.withme.learner.journey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.withme.platform.problem.Violations;

/** A question for a journey, as it was asked. */
record ReadJourney(
        UUID learner,
        String kind,
        String stage,
        String college,
        Period period,
        String together,
        String order,
        String cursor,
        Integer limit) {

    private static final Pattern ENTRY = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    static final String OLDEST_FIRST = "oldest-first";
    static final String NEWEST_FIRST = "newest-first";

    /** What a cursor is bound to. */
    String filter() {
        return "journey?learner=" + learner + "&kind=" + kind + "&stage=" + stage + "&college=" + college + "&from="
                + period.from()
                + "&until=" + period.until() + "&together=" + together
                + "&order=" + order;
    }

    Violations check() {
        return new Violations()
                .addIf(kind != null && asked().isEmpty(), "/query/kind", JourneyRule.NOT_A_KIND)
                .addIf(stage != null && LearningStage.of(stage).isEmpty(), "/query/stage", JourneyRule.NOT_A_STAGE)
                .addAll(period.check())
                .form("/query/together", together, ENTRY, JourneyRule.NOT_AN_ENTRY)
                .addIf(
                        order != null && !order.equals(OLDEST_FIRST) && !order.equals(NEWEST_FIRST),
                        "/query/order",
                        JourneyRule.NOT_AN_ORDER);
    }

    /** Null for all entries. */
    UUID one() {
        return together == null ? null : UUID.fromString(together);
    }

    /** Null for all. */
    LearningStage learningStage() {
        return stage == null ? null : LearningStage.of(stage).orElseThrow();
    }

    boolean newestFirst() {
        return NEWEST_FIRST.equals(order);
    }

    /** Everything that has no words of its own is of the kind OTHER. */
    boolean isOther() {
        return asked().filter(Kind.OTHER::equals).isPresent();
    }

    /** The types that are asked for, or with {@link #isOther} those that are not; null for all. */
    Set<String> types() {
        return asked().map(one -> EntryTemplates.typesOf(one == Kind.OTHER ? EnumSet.allOf(Kind.class) : Set.of(one)))
                .orElse(null);
    }

    /** The types that are asked for and told to these readers: no type without words of its own is. */
    Set<String> typesFor(Set<Readers> readers) {
        Set<String> told = EntryTemplates.typesFor(readers);
        asked().ifPresent(one -> told.retainAll(EntryTemplates.typesOf(Set.of(one))));
        return told;
    }

    private Optional<Kind> asked() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }
}
