package org.withme.learner.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;

/**
 * Something that waits for the reader.
 *
 * @param role the role of the reader for which it waits
 * @param thing what it is about, among those of its kind
 * @param about the learner; null where it is about many, or about nobody whom the inbox may name
 * @param many how many parts of the thing wait together
 * @param isTaken whether the reader looks after it
 * @param data of the event that began it, the first of several
 * @param title of the assessment that it is about; null if it is about none, or the title is not known
 * @param link where to do it; null where the kind says it
 */
record InboxItem(
        WaitingKind kind,
        String role,
        String thing,
        @Nullable About about,
        @Nullable String ukprn,
        int many,
        Instant since,
        @Nullable LocalDate until,
        boolean isTaken,
        JsonNode data,
        @Nullable String title,
        @Nullable String link) {

    /** After every day by when something should be done. */
    private static final LocalDate AT_NO_TIME = LocalDate.of(9999, 12, 31);

    /** Of which the inbox itself keeps who looks after them. */
    private static final Set<WaitingKind> TAKEN_HERE = EnumSet.of(
            WaitingKind.OFFER_WAITS,
            WaitingKind.APPEAL_TO_REVIEW,
            WaitingKind.REASSESSMENT_ASKED,
            WaitingKind.REASSESSMENT_REQUIRED,
            WaitingKind.TURN_TO_RESPOND,
            WaitingKind.JUDGEMENT_AWAITED);

    /** Of which the inbox names no learner: whose matter it is, the service knows to which the link leads. */
    private static final Set<WaitingKind> UNNAMED = EnumSet.of(WaitingKind.ADVOCATE_WANTED);

    /** The order of need: the kind, the day by when, how long it has waited. */
    static final Comparator<InboxItem> BY_NEED = Comparator.comparing(InboxItem::position);

    InboxItem {
        about = UNNAMED.contains(kind) ? null : about;
    }

    /** The learner, as the college of the reader knows them; to the learner the id alone. */
    record About(
            UUID learner,
            @Nullable String learnRefNumber,
            @Nullable String givenNames,
            @Nullable String familyName) {}

    /** Where an item stands in the order. */
    record Position(int need, LocalDate until, Instant since, String id) implements Comparable<Position> {

        static final Position FIRST = new Position(-1, LocalDate.EPOCH, Instant.EPOCH, "");

        static Position of(List<String> keys) {
            return new Position(
                    Integer.parseInt(keys.get(0)),
                    LocalDate.parse(keys.get(1)),
                    Instant.parse(keys.get(2)),
                    keys.get(3));
        }

        List<String> keys() {
            return List.of(Integer.toString(need), until.toString(), since.toString(), id);
        }

        @Override
        public int compareTo(Position other) {
            return Comparator.comparingInt(Position::need)
                    .thenComparing(Position::until)
                    .thenComparing(Position::since)
                    .thenComparing(Position::id)
                    .compare(this, other);
        }
    }

    static InboxItem of(WaitingThing thing, String role) {
        return new InboxItem(
                thing.kind(),
                role,
                thing.thing(),
                thing.learner() == null ? null : new About(thing.learner(), null, null, null),
                thing.ukprn(),
                thing.many(),
                thing.since(),
                thing.until(),
                false,
                JsonNodeFactory.instance.objectNode(),
                null,
                thing.link());
    }

    /** The same as long as it waits, also after the projection was rebuilt. */
    String id() {
        return id(kind, thing);
    }

    static String id(WaitingKind kind, String thing) {
        return kind.code() + "." + thing;
    }

    boolean isTakenHere() {
        return TAKEN_HERE.contains(kind);
    }

    Position position() {
        return new Position(kind.ordinal(), Optional.ofNullable(until).orElse(AT_NO_TIME), since, id());
    }
}
