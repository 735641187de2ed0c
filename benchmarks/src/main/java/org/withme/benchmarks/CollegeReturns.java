package org.withme.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.withme.stack.ilr.IlrGenerator;
import org.withme.stack.ilr.IlrSettings;

/** The returns of one invented college, with people of its own, written to files. */
final class CollegeReturns {

    private static final Pattern POSTCODE = Pattern.compile("<Postcode>[^<]*</Postcode>");

    private final IlrSettings first;
    private final Path directory;

    CollegeReturns(String ukprn, int learners, Path directory) {
        this.first = IlrSettings.first(ukprn, learners, Long.parseLong(ukprn));
        this.directory = directory;
    }

    /** The first return. */
    Path first() {
        return written(first);
    }

    /** The return of a week later, in which one learner in so many has moved and nothing else is different. */
    Path nextWithOneMovedIn(int many) {
        Path file = written(first.next(0, 0, 0));
        try {
            Matcher postcode = POSTCODE.matcher(Files.readString(file));
            StringBuilder changed = new StringBuilder();
            for (int learner = 1; postcode.find(); learner++) {
                postcode.appendReplacement(
                        changed, learner % many == 0 ? "<Postcode>ZZ98 9ZZ</Postcode>" : postcode.group());
            }
            postcode.appendTail(changed);
            return Files.writeString(file, changed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchmarkFailure("Cannot change " + file, e);
        }
    }

    private Path written(IlrSettings settings) {
        try {
            return new IlrGenerator(settings).writeTo(directory);
        } catch (IOException e) {
            throw new BenchmarkFailure("Cannot write a return into " + directory, e);
        }
    }
}
