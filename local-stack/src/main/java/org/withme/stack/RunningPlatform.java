package org.withme.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a platform that is ready can be reached. The launcher writes it beside the data, so that another process finds the platform
 * whatever its ports.
 */
public record RunningPlatform(Path data, String publicUrl, String keycloakUrl, String mailPage) {

    private static final String FILE = "running.properties";
    private static final String GATEWAY = "gateway";
    private static final String KEYCLOAK = "keycloak";
    private static final String MAIL_PAGE = "mail-page";

    /** What tokens name as their issuer. */
    public String issuer() {
        return keycloakUrl + "/realms/" + KeycloakServer.REALM;
    }

    /** Where administrators of the realm work. */
    public String realmAdministration() {
        return keycloakUrl + "/admin/realms/" + KeycloakServer.REALM;
    }

    /** The administrator of the demo's Keycloak; the password is the same word. */
    public String administrator() {
        return KeycloakServer.ADMINISTRATOR;
    }

    /** What {@link #publish} wrote, if the platform on this data has become ready and not ended since. */
    static Optional<RunningPlatform> on(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new StackException("Cannot read " + file, e);
        }
        return Optional.of(new RunningPlatform(
                data,
                properties.getProperty(GATEWAY),
                properties.getProperty(KEYCLOAK),
                properties.getProperty(MAIL_PAGE)));
    }

    void publish() {
        Properties properties = new Properties();
        properties.setProperty(GATEWAY, publicUrl);
        properties.setProperty(KEYCLOAK, keycloakUrl);
        properties.setProperty(MAIL_PAGE, mailPage);
        try (OutputStream out = Files.newOutputStream(data.resolve(FILE))) {
            properties.store(out, "The platform that runs on this data.");
        } catch (IOException e) {
            throw new StackException("Cannot write " + data.resolve(FILE), e);
        }
    }

    /** No platform runs on this data. */
    static void withdraw(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new StackException("Cannot delete " + data.resolve(FILE), e);
        }
    }
}
