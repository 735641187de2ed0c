package org.withme.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.withme.stack.KafkaBroker;

/** A real Kafka broker for tests, one per JVM, as a process of its own. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final String SERVER = "kafka";

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    @Override
    public void stop() {
        // it ends with the JVM
    }

    public static String bootstrapServers() {
        return (String) server().get("bootstrap");
    }

    /** Ends the broker at once, as a crash would. */
    public static void kill() {
        OncePerJvm.call(server().get("kill"));
    }

    /** Starts it again, on the same port and data. */
    public static void startAgain() {
        OncePerJvm.call(server().get("start"));
    }

    /** Loses its disk: to be called while it is down; it comes back as another, empty cluster. */
    public static void loseDisk() {
        OncePerJvm.call(server().get("wipe"));
    }

    private static Map<String, Object> server() {
        return OncePerJvm.of(SERVER, KafkaResource::launch);
    }

    private static Map<String, Object> launch(Path data) {
        KafkaBroker broker = KafkaBroker.in(data).start();
        OncePerJvm.endWithJvm(broker);
        return Map.of(
                "bootstrap", broker.bootstrapServers(),
                "kill", OncePerJvm.action(broker::kill),
                "start", OncePerJvm.action(broker::start),
                "wipe", OncePerJvm.action(() -> OncePerJvm.delete(data)));
    }
}
