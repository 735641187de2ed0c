package org.withme.learner.record.mis.reading;

import java.util.ArrayList;
import java.util.List;

/** Where the reader is, written as a path only when somebody asks. */
final class IlrPath {

    private record Step(String name, int number) {}

    private final List<Step> steps = new ArrayList<>();

    /** @param number its place among its like, or 0 if there can be only one */
    void enter(String name, int number) {
        steps.add(new Step(name, number));
    }

    void leave() {
        steps.remove(steps.size() - 1);
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder();
        for (Step step : steps) {
            path.append('/').append(step.name());
            if (step.number() > 0) {
                path.append('[').append(step.number()).append(']');
            }
        }
        return path.toString();
    }
}
