package org.withme.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port already: found in Linux's process table, so that the message can name the holder. */
final class PortHolder {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int COMMAND_BEGIN = 50;
    private static final int COMMAND_END = 100;

    private PortHolder() {}

    /** One sentence for each port that is taken; empty if all are free. */
    static List<String> conflicts(Map<String, Integer> ports) {
        return ports.entrySet().stream()
                .filter(port -> taken(port.getValue()))
                .map(port -> "Port " + port.getValue() + " is taken by " + describe(port.getValue())
                        + ". End it, or choose " + "another port: " + port.getKey() + "=<port> ./withme start")
                .toList();
    }

    /** The process that listens on the port, if this user may see it. */
    static Optional<ProcessHandle> of(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(PortHolder::lines)
                .map(line -> line.trim().split("\\s+"))
                .filter(field -> field.length > INODE
                        && field[STATE].equals(LISTENING)
                        && field[LOCAL_ADDRESS].endsWith(String.format(":%04X", port)))
                .map(field -> "socket:[" + field[INODE] + "]")
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsOneOf(process, sockets))
                        .findFirst();
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String describe(int port) {
        return of(port).map(process -> "process " + process.pid() + " (" + command(process) + ")")
                .orElse("another process, which this user may not see");
    }

    private static String command(ProcessHandle process) {
        String command =
                process.info().commandLine().or(() -> process.info().command()).orElse("unknown command");
        return command.length() <= COMMAND_BEGIN + COMMAND_END
                ? command
                : command.substring(0, COMMAND_BEGIN) + " … " + command.substring(command.length() - COMMAND_END);
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
