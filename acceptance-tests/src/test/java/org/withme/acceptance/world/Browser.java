package org.withme.acceptance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at the sign-in pages: authorization code with PKCE, as a front end does it. */
public final class Browser {

    private static final String CLIENT = "withme-web";
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

    private final Cookies cookies = new Cookies();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final String redirect = Platform.running().gateway("/").toString();
    private Answer page;

    /** Opens the sign-in page. */
    public static Browser opened() {
        Browser browser = new Browser();
        String query = "?response_type=code&scope=openid&client_id=" + CLIENT + "&redirect_uri="
                + Request.encoded(browser.redirect) + "&code_challenge_method=S256&code_challenge="
                + browser.challenge();
        browser.page = Request.from(
                        browser.cookies, "GET", Keycloak.at("/realms/withme/protocol/openid-connect/auth" + query))
                .send()
                .is(200);
        return browser;
    }

    public Browser signsIn(String username, String password) {
        return submits(Map.of("username", username, "password", password));
    }

    /** Whether the page now asks for a password of the person's own. */
    public boolean mustChooseAPassword() {
        return page.status() == 200 && page.text().contains("name=\"password-new\"");
    }

    public Browser chooses(String newPassword) {
        assertThat(mustChooseAPassword()).as("asked for a new password").isTrue();
        return submits(Map.of("password-new", newPassword, "password-confirm", newPassword));
    }

    /** The token that the front end gets once the person is through. */
    public String token() {
        String location = page.is(302).header("Location");
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        assertThat(code.find()).as("a code in %s", location).isTrue();
        return Keycloak.token(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", redirect,
                        "code_verifier", verifier,
                        "code", code.group(1)))
                .is(200)
                .at("/access_token")
                .asText();
    }

    private Browser submits(Map<String, String> fields) {
        Matcher form = ACTION.matcher(page.text());
        assertThat(form.find()).as("a form in %s", page.text()).isTrue();
        Answer answer = Request.from(cookies, "POST", URI.create(form.group(1).replace("&amp;", "&")))
                .form(new LinkedHashMap<>(fields))
                .send();
        while (answer.status() == 302 && !answer.header("Location").startsWith(redirect)) {
            answer = Request.from(cookies, "GET", URI.create(answer.header("Location")))
                    .send();
        }
        page = answer;
        return this;
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
