package org.withme.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a child process is started and asked to end. */
record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        Path pidFile,
        Signal stopSignal,
        Duration grace) {}
