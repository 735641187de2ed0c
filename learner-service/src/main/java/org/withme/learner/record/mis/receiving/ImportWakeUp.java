package org.withme.learner.record.mis.receiving;

import jakarta.inject.Singleton;
import org.withme.platform.events.WakeUp;

/** Wakes the import worker of this instance when a return was received or decided on. */
@Singleton
public class ImportWakeUp extends WakeUp {}
