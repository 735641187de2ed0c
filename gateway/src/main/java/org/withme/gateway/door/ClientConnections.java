package org.withme.gateway.door;

import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.Map;
import org.withme.gateway.proxy.DeadlineTimer;
import org.withme.gateway.proxy.HasDeadline;

/** The connections of one event loop: no more than it bears, and none that only pretends to send a request. */
final class ClientConnections {

    private final DeadlineTimer deadlineTimer;
    private final int most;
    private final long patience;
    private final Map<HttpConnection, ClientConnection> open = new HashMap<>();

    ClientConnections(DeadlineTimer deadlineTimer, DoorConfig config) {
        this.deadlineTimer = deadlineTimer;
        this.most = config.connections();
        this.patience = config.head().toNanos();
    }

    void opened(HttpConnection connection) {
        if (open.size() >= most) {
            connection.close();
            return;
        }
        ClientConnection client = new ClientConnection(connection);
        open.put(connection, client);
        deadlineTimer.add(client);
        connection.closeHandler(closed -> {
            open.remove(connection);
            deadlineTimer.remove(client);
        });
    }

    /** Whether an answer announced that nothing more is served on it. */
    boolean isEnding(HttpConnection connection) {
        ClientConnection client = open.get(connection);
        return client == null || client.ending;
    }

    void begun(HttpConnection connection) {
        open.get(connection).calls++;
    }

    /** @param last whether the answer announced the end of the connection */
    void ended(HttpConnection connection, boolean last) {
        ClientConnection client = open.get(connection);
        if (client != null) {
            client.calls--;
            client.quietSince = System.nanoTime();
            client.ending |= last;
        }
    }

    /** Quiet means that no whole head has arrived, however many bytes of one. */
    private final class ClientConnection implements HasDeadline {

        private final HttpConnection connection;
        private int calls;
        private boolean ending;
        private long quietSince = System.nanoTime();

        private ClientConnection(HttpConnection connection) {
            this.connection = connection;
        }

        @Override
        public long due() {
            return (calls > 0 ? System.nanoTime() : quietSince) + patience;
        }

        @Override
        public void overdue() {
            connection.close();
        }
    }
}
