package org.withme.stack;

/** Where the parts find each other on this machine. */
record Addresses(StackPorts ports) {

    String publicUrl() {
        return http(StackPort.GATEWAY);
    }

    String keycloak() {
        return http(StackPort.KEYCLOAK);
    }

    String realm() {
        return keycloak() + "/realms/" + KeycloakServer.REALM;
    }

    String kafka() {
        return "localhost:" + ports.of(StackPort.KAFKA);
    }

    Database database(String name) {
        return PostgresAdministration.describe(name, ports.of(StackPort.POSTGRES));
    }

    String http(StackPort port) {
        return "http://localhost:" + ports.of(port);
    }
}
