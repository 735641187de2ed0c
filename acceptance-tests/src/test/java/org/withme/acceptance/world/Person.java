package org.withme.acceptance.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody with an account; their token is fetched once and kept while it is good for a while. */
public record Person(String subject, String username, String password) implements Caller {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Map<Person, Signed> TOKENS = new ConcurrentHashMap<>();

    private record Signed(String token, Instant at) {}

    /** One of the people of the demo, whose password is their username. */
    public static Person ofTheDemo(String username) {
        return new Person(Keycloak.account(username).path("id").asText(), username, username);
    }

    @Override
    public String token() {
        return TOKENS.compute(this, Person::signed).token();
    }

    /** Signs in again, whatever was kept. */
    public Person signsIn() {
        TOKENS.put(this, new Signed(Keycloak.tokenOf(this), Instant.now()));
        return this;
    }

    private static Signed signed(Person person, Signed kept) {
        boolean good = kept != null && kept.at().plus(FRESH).isAfter(Instant.now());
        return good ? kept : new Signed(Keycloak.tokenOf(person), Instant.now());
    }
}
