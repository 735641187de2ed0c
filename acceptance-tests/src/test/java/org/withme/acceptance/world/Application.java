package org.withme.acceptance.world;

/** A machine client of the demo realm, whose secret is its id. */
public final class Application implements Caller {

    public static final Application CAREERS = new Application("careers-demo");
    public static final Application AWARDING = new Application("awarding-demo");

    private final String client;
    private String token;

    private Application(String client) {
        this.client = client;
    }

    public String client() {
        return client;
    }

    @Override
    public synchronized String token() {
        if (token == null || Keycloak.isOver(token)) {
            token = Keycloak.tokenOf(client, client);
        }
        return token;
    }
}
