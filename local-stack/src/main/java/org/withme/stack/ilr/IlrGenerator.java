package org.withme.stack.ilr;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a return of an invented college, learner by learner, so that its size is bounded by the disk only.
 *
 * <pre>{@code
 * IlrSettings first = IlrSettings.first("90000001", 500, 42);
 * new IlrGenerator(first).writeTo(directory);
 * new IlrGenerator(first.next(10, 1, 5)).writeTo(directory);
 * }</pre>
 */
public final class IlrGenerator {

    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int MOVED_TO_ANOTHER_PROVIDER = 2;
    private static final int OTHER_REASON = 98;
    private static final int DAYS_BEFORE_FILE = 10;
    private static final String NOBODYS_NUMBERS = "01632960";
    /** The first two learners are the demo's people: they stay. */
    private static final int STAY = 2;

    private final IlrSettings settings;
    private final SampleCollege college;
    private final List<SampleLearner> guests;

    public IlrGenerator(IlrSettings settings) {
        this(settings, List.of());
    }

    private IlrGenerator(IlrSettings settings, List<SampleLearner> guests) {
        this.settings = settings;
        this.college = new SampleCollege(settings);
        this.guests = guests;
    }

    /** The same return with one person more, of the kind of the first two; guests are numbered from 0. */
    public IlrGenerator withGuest(int number) {
        return new IlrGenerator(settings, List.of(college.guest(number)));
    }

    /** The same return with one person more, who has left. */
    public IlrGenerator withGuestGone(int number) {
        return new IlrGenerator(settings, List.of(withdrawn(college.guest(number), OTHER_REASON)));
    }

    public String guestReference(int number) {
        return college.guest(number).reference();
    }

    public String guestFamilyName(int number) {
        return college.guest(number).familyName();
    }

    public String guestGivenNames(int number) {
        return college.guest(number).givenNames();
    }

    /** The name that the return has to have. */
    public String fileName() {
        return "ILR-%s-2627-%s-%02d.XML"
                .formatted(settings.ukprn(), settings.prepared().format(IN_NAME), settings.serial());
    }

    /** The reference of the learner at a position, counted from 0. */
    public String reference(int index) {
        return college.learner(index).reference();
    }

    /** Writes the file under its own name; the path of what was written. */
    public Path writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(fileName());
        try (OutputStream out = Files.newOutputStream(file)) {
            writeTo(out);
        }
        return file;
    }

    public void writeTo(OutputStream out) throws IOException {
        try (IlrWriter writer = new IlrWriter(out)) {
            writer.begin(settings);
            int stillToLeave = settings.withdrawn();
            for (int index = 0; index < settings.learners() + settings.joined(); index++) {
                SampleLearner learner = college.learner(index);
                if (index >= settings.learners()) {
                    writer.write(learner);
                } else if (stillToLeave > 0 && index >= STAY && learner.continuing()) {
                    stillToLeave--;
                    writer.write(withdrawn(learner, MOVED_TO_ANOTHER_PROVIDER));
                } else {
                    writer.write(changes(index) ? changed(learner, index) : learner);
                }
            }
            for (SampleLearner guest : guests) {
                writer.write(guest);
            }
            writer.end();
        }
    }

    private boolean changes(int index) {
        return Math.floorMod(index * 2_654_435_761L + settings.seed(), 10_000L) < settings.changedPercent() * 100L;
    }

    private SampleLearner changed(SampleLearner learner, int index) {
        if (index % 2 == 0 || !learner.continuing()) {
            int last = Integer.parseInt(learner.telephone().substring(NOBODYS_NUMBERS.length()));
            return learner.reachedAt(NOBODYS_NUMBERS + "%03d".formatted((last + settings.serial()) % 1000));
        }
        List<SampleAim> aims = learner.aims().stream()
                .map(aim -> aim.continuing() ? aim.plannedToEnd(aim.plannedEnd().plusWeeks(settings.serial())) : aim)
                .toList();
        return learner.with(aims);
    }

    private SampleLearner withdrawn(SampleLearner learner, int reason) {
        return learner.with(learner.aims().stream()
                .map(aim -> aim.continuing()
                        ? aim.withdrawnOn(settings.prepared().toLocalDate().minusDays(DAYS_BEFORE_FILE), reason)
                        : aim)
                .toList());
    }
}
