package org.withme.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of the loopback interface: the only one that the local stack listens on. */
final class LoopbackPort {

    private LoopbackPort() {}

    /** The wanted port, or one that is free now if 0 is wanted. */
    static int orFree(int wanted) {
        return wanted == 0 ? free(1)[0] : wanted;
    }

    /** As many ports as asked for, all free now and all different. */
    static int[] free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int index = 0; index < count; index++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new StackException("No free port on the loopback interface", e);
        }
    }
}
