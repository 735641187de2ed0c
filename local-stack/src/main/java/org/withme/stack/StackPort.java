package org.withme.stack;

/** Everything that listens, with its standard port, which the variable {@code WITHME_<name>_PORT} moves. */
public enum StackPort {
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(9080),
    LEARNER(8081),
    ASSESSMENT(8082),
    IAG(8083),
    ADVOCATE(8084),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(9180),
    POSTGRES(5442),
    KAFKA(9092),
    KAFKA_CONTROLLER(9093),
    MAIL(3025),
    MAIL_IMAP(3143),
    MAIL_PAGE(8025);

    private final int standard;

    StackPort(int standard) {
        this.standard = standard;
    }

    int standard() {
        return standard;
    }

    String variable() {
        return "WITHME_" + name() + "_PORT";
    }
}
