package org.withme.platform.http;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@Singleton
class Notes {

    /** A note of this text takes as long as nobody lets it pass. */
    static final String SLOW = "slow";

    private static final UUID LEARNER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    final Semaphore arrived = new Semaphore(0);
    final Semaphore passes = new Semaphore(0);

    private final Jdbi database;
    private final Idempotency idempotency;
    private final Cursors cursors;

    Notes(Jdbi database, Idempotency idempotency, Cursors cursors) {
        this.database = database;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    private record Row(long position, Note note) {}

    @Transactional
    Note write(String text) {
        return idempotency.onceFor(LEARNER, Note.class, () -> insert(text));
    }

    @Transactional
    void eraseLearner() {
        idempotency.forget(LEARNER);
    }

    @Transactional
    Note rewrite(UUID id, Precondition precondition, String text) {
        precondition.matches(read(id));
        database.useHandle(handle -> handle.execute("update note set text = ? where id = ?", text, id));
        return new Note(id, text);
    }

    Note read(UUID id) {
        return rows("where id = '" + id + "'").stream()
                .map(Row::note)
                .findFirst()
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    long count(String text) {
        return rows("where text = '" + text + "'").size();
    }

    Page<Note> page(String word, Limit limit, String cursor) {
        String filter = "notes?word=" + word;
        long after = cursors.position(filter, cursor)
                .map(position -> Long.parseLong(position.get(0)))
                .orElse(0L);
        List<Row> rows = rows("where text like '" + word + "%' and position > " + after + " order by position limit "
                + limit.plusOne());
        Page<Row> page = cursors.page(filter, limit, rows, row -> List.of(Long.toString(row.position())));
        return new Page<>(page.items().stream().map(Row::note).toList(), page.next());
    }

    private Note insert(String text) {
        if (text.equals(SLOW)) {
            arrived.release();
            awaitPassage();
        }
        if (text.equals("broken")) {
            throw Problem.of(StandardProblem.CONFLICT);
        }
        Note note = new Note(UuidCreator.getTimeOrderedEpoch(), text);
        database.useHandle(handle -> handle.execute("insert into note (id, text) values (?, ?)", note.id(), text));
        return note;
    }

    private void awaitPassage() {
        try {
            if (!passes.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody let the slow note pass");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Row> rows(String where) {
        return database.withHandle(handle -> handle.select("select position, id, text from note " + where)
                .map((row, context) ->
                        new Row(row.getLong(1), new Note(row.getObject(2, UUID.class), row.getString(3))))
                .list());
    }
}
