package org.withme.learner.record.mis.reading;

import java.util.function.BiConsumer;

/** Follows the children of one element and says which are missing, repeated, out of order or do not belong. */
final class Sequence {

    private final Element group;
    private final BiConsumer<String, ValueClass> fault;
    private int place;
    private int count;
    private String forgiven = "";

    Sequence(Element group, BiConsumer<String, ValueClass> fault) {
        this.group = group;
        this.fault = fault;
    }

    /** Whether the child may stand here. */
    boolean admits(String child) {
        int found = group.placeOf(child);
        if (found < 0) {
            fault.accept(child, ValueClass.UNEXPECTED);
            return false;
        }
        if (found < place) {
            fault.accept(child, ValueClass.OUT_OF_ORDER);
            return false;
        }
        if (found > place) {
            reportMissing(found);
            place = found;
            count = 0;
        }
        count++;
        if (count > group.children().get(place).occurrence().most()) {
            fault.accept(child, ValueClass.REPEATED);
            return false;
        }
        return true;
    }

    /** A child that was found wrong otherwise stands in its place all the same: it is not missing. */
    void passes(String child) {
        if (group.placeOf(child) >= place) {
            admits(child);
        }
    }

    /** That the child is missing is said otherwise already. */
    void forgive(String child) {
        forgiven = child;
    }

    boolean isRepeatable(String child) {
        int found = group.placeOf(child);
        return found >= 0 && group.children().get(found).occurrence().most() > 1;
    }

    /** How many of the present child there were. */
    int count() {
        return count;
    }

    void end() {
        reportMissing(group.children().size());
    }

    private void reportMissing(int before) {
        for (int skipped = place; skipped < before; skipped++) {
            Element child = group.children().get(skipped);
            int seen = skipped == place ? count : 0;
            if (seen < child.occurrence().least() && !child.name().equals(forgiven)) {
                fault.accept(child.name(), ValueClass.MISSING);
            }
        }
    }
}
