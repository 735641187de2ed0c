package org.withme.learner.message.bounce;

import java.util.List;
import java.util.UUID;
import org.withme.learner.message.way.DeliveryReports;

/** Writes down what is told. */
final class Told implements DeliveryReports {

    private final List<String> said;

    Told(List<String> said) {
        this.said = said;
    }

    @Override
    public void delivered(UUID message) {
        said.add("delivered " + message);
    }

    @Override
    public void bounced(UUID message, boolean permanent) {
        said.add((permanent ? "returned for good " : "returned for now ") + message);
    }

    @Override
    public void complained(UUID message) {
        said.add("complained " + message);
    }
}
