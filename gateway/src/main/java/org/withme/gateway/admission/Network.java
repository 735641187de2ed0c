package org.withme.gateway.admission;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The part of an address that one household or college shares: all of IPv4, the first 64 bits of IPv6. */
final class Network {

    private static final int PREFIX_GROUPS = 4;

    private Network() {}

    static String of(SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        return host.indexOf(':') < 0 ? host : prefix(host);
    }

    private static String prefix(String host) {
        try {
            byte[] bytes = InetAddress.getByName(host).getAddress();
            if (bytes.length != 16) {
                return host;
            }
            StringBuilder prefix = new StringBuilder();
            for (int i = 0; i < PREFIX_GROUPS * 2; i += 2) {
                prefix.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                        .append(':');
            }
            return prefix.append(":/64").toString();
        } catch (UnknownHostException e) {
            return host;
        }
    }
}
