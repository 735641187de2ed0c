package org.withme.stack.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.withme.stack.demo.DemoCollege;
import org.withme.stack.ilr.IlrGenerator;

/** The learner of this playing, as the college's returns list them: on a course, and later gone. */
final class Newcomer {

    private final Path directory;
    private final int number;
    private final LocalDateTime begin;

    private Newcomer(Path directory, int number, LocalDateTime begin) {
        this.directory = directory;
        this.number = number;
        this.begin = begin;
    }

    /** The next one: the data directory remembers how often the story was played. */
    static Newcomer next(Path data) {
        Path directory = data.resolve("demo");
        Path counter = directory.resolve("played");
        try {
            int number = Files.exists(counter) ? Integer.parseInt(Files.readString(counter)) : 0;
            Files.writeString(counter, String.valueOf(number + 1));
            return new Newcomer(directory, number, LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + counter, e);
        }
    }

    String reference() {
        return firstReturn(begin).guestReference(number);
    }

    String username() {
        return "story-" + (number + 1);
    }

    /** The college's return in which the learner arrives. */
    Path arrives() {
        return written(firstReturn(begin).withGuest(number));
    }

    /** The college's next return, which says that the learner left. */
    Path leaves() {
        return written(
                firstReturn(LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)).withGuestGone(number));
    }

    private static IlrGenerator firstReturn(LocalDateTime prepared) {
        return new IlrGenerator(DemoCollege.ASHDOWN.settings().preparedAt(prepared));
    }

    private Path written(IlrGenerator ilr) {
        try {
            return ilr.writeTo(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the return", e);
        }
    }
}
