package org.withme.stack.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.withme.stack.demo.StoryCollege;
import org.withme.stack.ilr.IlrGenerator;

/** The learner of this playing, as the college's returns list them: on a course, and later gone. */
final class Newcomer {

    /** The college is made for one playing, so the newcomer is its first guest. */
    private static final int GUEST = 0;

    private final Path directory;
    private final StoryCollege college;
    private final LocalDateTime begin;

    private Newcomer(Path directory, StoryCollege college, LocalDateTime begin) {
        this.directory = directory;
        this.college = college;
        this.begin = begin;
    }

    /** Of this college, whose returns are written below the data directory. */
    static Newcomer of(StoryCollege college, Path data) {
        return new Newcomer(data.resolve("demo"), college, LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** How often the story was played on this data, this time included. */
    static int playing(Path data) {
        Path counter = data.resolve("demo").resolve("played");
        try {
            int number = Files.exists(counter) ? Integer.parseInt(Files.readString(counter)) + 1 : 1;
            Files.createDirectories(counter.getParent());
            Files.writeString(counter, String.valueOf(number));
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + counter, e);
        }
    }

    String reference() {
        return firstReturn(begin).guestReference(GUEST);
    }

    String username() {
        return college.username("learner");
    }

    /** What the college states of somebody who has applied: a name is enough. */
    Map<String, String> applicant() {
        IlrGenerator listed = firstReturn(begin);
        return Map.of(
                "familyName", listed.guestFamilyName(GUEST),
                "givenNames", listed.guestGivenNames(GUEST));
    }

    /** The college's return in which the learner arrives. */
    Path arrives() {
        return written(firstReturn(begin).withGuest(GUEST));
    }

    /** The college's next return, which says that the learner left. */
    Path leaves() {
        return written(
                firstReturn(LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS)).withGuestGone(GUEST));
    }

    private IlrGenerator firstReturn(LocalDateTime prepared) {
        return new IlrGenerator(college.college().settings().preparedAt(prepared));
    }

    private Path written(IlrGenerator ilr) {
        try {
            return ilr.writeTo(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the return", e);
        }
    }
}
