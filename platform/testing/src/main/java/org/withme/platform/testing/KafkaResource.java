package org.withme.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.withme.stack.KafkaBroker;

/** A real Kafka broker for tests, one per JVM, as a process of its own. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    @Override
    public void stop() {
        // it ends with the JVM
    }

    public static String bootstrapServers() {
        return server().bootstrapServers();
    }

    /** Ends the broker at once, as a crash would. */
    public static void kill() {
        server().kill();
    }

    /** Starts it again, on the same port and data. */
    public static void startAgain() {
        server().startAgain();
    }

    /** Loses its disk: to be called while it is down; it comes back as another, empty cluster. */
    public static void loseDisk() {
        server().loseDisk();
    }

    private static Controls server() {
        return OncePerJvm.server("kafka", Controls.class, Server::new);
    }

    /** What tests can do to the broker; public because an MBean's interface is. */
    public interface Controls {

        String bootstrapServers();

        void kill();

        void startAgain();

        void loseDisk();
    }

    private static final class Server implements Controls {

        private final Path data;
        private final KafkaBroker broker;

        Server(Path data) {
            this.data = data;
            this.broker = KafkaBroker.in(data).start();
            OncePerJvm.endWithJvm(broker);
        }

        @Override
        public String bootstrapServers() {
            return broker.bootstrapServers();
        }

        @Override
        public void kill() {
            broker.kill();
        }

        @Override
        public void startAgain() {
            broker.start();
        }

        @Override
        public void loseDisk() {
            OncePerJvm.delete(data);
        }
    }
}
