package org.withme.learner.record.mis.receiving;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import org.withme.platform.events.WakeUp;

/** Wakes the import worker of this instance when a return was received or decided on. */
@Singleton
public class ImportWakeUp extends WakeUp {

    void onDecision(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportDecided decision) {
        wake();
    }
}
