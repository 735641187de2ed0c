package org.withme.learner.record.mis.reading;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one learner, or with the file as a whole; bounded, because a file can be all wrong. */
public final class Findings {

    private static final int MOST = 100;

    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        } else if (found.size() == MOST) {
            found.add(Finding.ofStructure("Learner", finding.path(), ValueClass.TOO_MANY, ""));
        }
    }

    void addFirst(Finding finding) {
        found.add(0, finding);
    }

    /** @param path of the learner or the aim */
    void addIf(boolean broken, String path, IlrRule rule) {
        if (broken) {
            add(rule.brokenAt(path));
        }
    }

    /** Whether something was found at the path: then nothing more can be said of a value that is not there. */
    boolean concern(String path) {
        return found.stream().anyMatch(finding -> finding.path().equals(path));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
