package org.withme.learner.message.bounce;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.withme.learner.message.way.DeliveryReports;

/** Writes down what is told to whoever keeps the messages, and passes it on. */
@Decorator
@Priority(1)
class Overheard implements DeliveryReports {

    static final List<String> SAID = new CopyOnWriteArrayList<>();

    private final Told told = new Told(SAID);

    @Inject
    @Any
    @Delegate
    DeliveryReports reports;

    @Override
    public void delivered(UUID message) {
        told.delivered(message);
        reports.delivered(message);
    }

    @Override
    public void bounced(UUID message, boolean permanent) {
        told.bounced(message, permanent);
        reports.bounced(message, permanent);
    }

    @Override
    public void complained(UUID message) {
        told.complained(message);
        reports.complained(message);
    }
}
