package org.withme.stack;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One of our services: its name is its directory and its host in compose, its key is what the others call it for short. */
final class Service {

    private final String name;
    private final String key;
    private final StackPort port;
    private final StackPort health;
    private final String database;
    private final boolean files;
    private final Function<Addresses, Map<String, String>> own;

    private Service(
            String name,
            String key,
            StackPort port,
            StackPort health,
            String database,
            boolean files,
            Function<Addresses, Map<String, String>> own) {
        this.name = name;
        this.key = key;
        this.port = port;
        this.health = health;
        this.database = database;
        this.files = files;
        this.own = own;
    }

    /** A service with a database and topics, which both have its key in their names. */
    static Service of(String key, StackPort port) {
        return new Service(key + "-service", key, port, port, key, false, at -> Map.of());
    }

    /** A service without data, whose health has a port of its own. */
    static Service stateless(String key, StackPort port, StackPort health) {
        return new Service(key, key, port, health, null, false, at -> Map.of());
    }

    /** The same service, told besides what only it needs to know. */
    Service alsoTold(Function<Addresses, Map<String, String>> more) {
        return new Service(name, key, port, health, database, files, more);
    }

    /** The same service, which keeps files in a directory. */
    Service keepingFiles() {
        return new Service(name, key, port, health, database, true, own);
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    StackPort port() {
        return port;
    }

    StackPort health() {
        return health;
    }

    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    boolean keepsFiles() {
        return files;
    }

    Map<String, String> own(Addresses at) {
        return own.apply(at);
    }
}
