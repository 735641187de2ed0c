package org.withme.learner.learning.tutorial;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.withme.learner.learning.tutorial.TutorialView.ActionView;
import org.withme.learner.learning.tutorial.TutorialView.AnswerView;
import org.withme.learner.learning.tutorial.TutorialView.PointView;
import org.withme.learner.learning.tutorial.TutorialView.StruckOutView;

/** What both sides wrote to tutorials: points of the agenda, answers, agreed actions. Nobody changes it; it may be taken back. */
@Singleton
class Spoken {

    private static final String ADD_POINT = """
            insert into tutorial_point (id, tutorial_id, side, words, added_by, by_advocate, added_at)
            values (:id, :tutorial, :side, :words, :by, :advocate, :at)
            """;

    private static final String ADD_ANSWER = """
            insert into tutorial_answer (id, tutorial_id, side, answer, starts_at, words, answered_by, by_advocate, answered_at)
            values (:id, :tutorial, :side, :answer, cast(:startsAt as timestamptz), cast(:words as text), :by, :advocate, :at)
            """;

    private static final String ADD_ACTION = """
            insert into tutorial_action (id, tutorial_id, owner, words, due_on, goal_id, side, added_by, added_at)
            values (:id, :tutorial, :owner, :words, cast(:dueOn as date), cast(:goal as uuid), :side, :by, :at)
            """;

    private static final String OF =
            "select * from %s where tutorial_id = any(:tutorials) and %s order by tutorial_id, id";

    private static final String POINT = """
            select side, added_by, withdrawn_at is not null as is_withdrawn from tutorial_point
            where tutorial_id = :tutorial and id = :id
            """;

    private static final String WITHDRAW = "update tutorial_point set words = null, withdrawn_at = :at where id = :id";

    private static final String ACTION = """
            select struck_out_at is not null as is_struck_out from tutorial_action where tutorial_id = :tutorial and id = :id
            """;

    private static final String STRIKE_OUT =
            "update tutorial_action set struck_out_at = :at, struck_out_side = :side where id = :id";

    private final Jdbi database;

    Spoken(Jdbi database) {
        this.database = database;
    }

    /**
     * Who writes, and when.
     *
     * @param isAdvocate of the learner's side, whether an advocate speaks for them
     */
    record Writer(Side side, String subject, boolean isAdvocate, Instant at) {}

    /**
     * What was written to one tutorial, the earliest first.
     *
     * @param struckOut of the actions those that are not agreed any more
     */
    record To(
            List<PointView> points,
            List<AnswerView> answers,
            List<ActionView> actions,
            List<StruckOutView> struckOut) {}

    /** @param struckOut null while it is agreed */
    private record WrittenDown(ActionView action, @Nullable StruckOutView struckOut) {}

    /** Who wrote a point. */
    record Point(Side side, String addedBy, boolean isWithdrawn) {}

    record Action(boolean isStruckOut) {}

    void addPoint(UUID tutorial, String words, Writer writer) {
        database.useHandle(handle -> handle.createUpdate(ADD_POINT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("tutorial", tutorial)
                .bind("side", writer.side().name())
                .bind("words", words)
                .bind("by", writer.subject())
                .bind("advocate", writer.isAdvocate())
                .bind("at", writer.at())
                .execute());
    }

    void addAnswer(UUID tutorial, AnswerTutorial answer, Writer writer) {
        database.useHandle(handle -> handle.createUpdate(ADD_ANSWER)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("tutorial", tutorial)
                .bind("side", writer.side().name())
                .bind("answer", answer.answer().name())
                .bind("startsAt", answer.startsAt())
                .bind("words", answer.words())
                .bind("by", writer.subject())
                .bind("advocate", writer.isAdvocate())
                .bind("at", writer.at())
                .execute());
    }

    UUID addAction(UUID tutorial, AgreeActions.Action action, Writer writer) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.useHandle(handle -> handle.createUpdate(ADD_ACTION)
                .bind("id", id)
                .bind("tutorial", tutorial)
                .bind("owner", action.owner().name())
                .bind("words", action.words())
                .bind("dueOn", action.dueOn())
                .bind("goal", action.goalId())
                .bind("side", writer.side().name())
                .bind("by", writer.subject())
                .bind("at", writer.at())
                .execute());
        return id;
    }

    Optional<Point> point(UUID tutorial, UUID id) {
        return one(POINT, tutorial, id, Point.class);
    }

    /** Its words are not kept. */
    void withdraw(UUID point, Instant at) {
        database.useHandle(handle ->
                handle.createUpdate(WITHDRAW).bind("id", point).bind("at", at).execute());
    }

    Optional<Action> action(UUID tutorial, UUID id) {
        return one(ACTION, tutorial, id, Action.class);
    }

    void strikeOut(UUID action, Side side, Instant at) {
        database.useHandle(handle -> handle.createUpdate(STRIKE_OUT)
                .bind("id", action)
                .bind("side", side.name())
                .bind("at", at)
                .execute());
    }

    private <T> Optional<T> one(String sql, UUID tutorial, UUID id, Class<T> type) {
        return database.withHandle(handle -> handle.createQuery(sql)
                .bind("tutorial", tutorial)
                .bind("id", id)
                .map(ConstructorMapper.of(type))
                .findOne());
    }

    /** To each of these, of which none is missing. */
    Map<UUID, To> to(Collection<UUID> tutorials) {
        Map<UUID, List<PointView>> points = read("tutorial_point", tutorials, "withdrawn_at is null", pointView());
        Map<UUID, List<AnswerView>> answers = read("tutorial_answer", tutorials, "true", answerView());
        Map<UUID, List<WrittenDown>> actions = read("tutorial_action", tutorials, "true", writtenDown());
        return tutorials.stream()
                .collect(Collectors.toMap(
                        tutorial -> tutorial,
                        tutorial -> new To(
                                points.getOrDefault(tutorial, List.of()),
                                answers.getOrDefault(tutorial, List.of()),
                                agreed(actions.getOrDefault(tutorial, List.of())),
                                struckOut(actions.getOrDefault(tutorial, List.of())))));
    }

    private <T> Map<UUID, List<T>> read(String table, Collection<UUID> tutorials, String which, RowMapper<T> view) {
        return database.withHandle(handle -> handle.createQuery(OF.formatted(table, which))
                .bindArray("tutorials", UUID.class, tutorials)
                .map((row, context) -> Map.entry(row.getObject("tutorial_id", UUID.class), view.map(row, context)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static RowMapper<PointView> pointView() {
        return (row, context) -> new PointView(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getBoolean("by_advocate"),
                row.getString("words"),
                row.getTimestamp("added_at").toInstant());
    }

    private static RowMapper<AnswerView> answerView() {
        return (row, context) -> new AnswerView(
                Side.valueOf(row.getString("side")),
                row.getBoolean("by_advocate"),
                Reply.valueOf(row.getString("answer")),
                row.getTimestamp("starts_at") == null
                        ? null
                        : row.getTimestamp("starts_at").toInstant(),
                row.getString("words"),
                row.getTimestamp("answered_at").toInstant());
    }

    private static RowMapper<ActionView> actionView() {
        return (row, context) -> new ActionView(
                row.getObject("id", UUID.class),
                Side.valueOf(row.getString("owner")),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class),
                Side.valueOf(row.getString("side")),
                row.getObject("goal_id", UUID.class));
    }

    private static RowMapper<WrittenDown> writtenDown() {
        return (row, context) -> {
            ActionView action = actionView().map(row, context);
            return new WrittenDown(
                    action,
                    row.getTimestamp("struck_out_at") == null
                            ? null
                            : new StruckOutView(
                                    action,
                                    Side.valueOf(row.getString("struck_out_side")),
                                    row.getTimestamp("struck_out_at").toInstant()));
        };
    }

    private static List<ActionView> agreed(List<WrittenDown> actions) {
        return actions.stream()
                .filter(action -> action.struckOut() == null)
                .map(WrittenDown::action)
                .toList();
    }

    private static List<StruckOutView> struckOut(List<WrittenDown> actions) {
        return actions.stream()
                .map(WrittenDown::struckOut)
                .filter(Objects::nonNull)
                .toList();
    }
}
