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
    private static final Pattern COLLEGE = Pattern.compile("href=\"([^\"]*/broker/ashdown-college/login[^\"]*)\"");
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

    private final Cookies cookies = new Cookies();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final String redirect = Platform.running().gateway("/").toString();
    private Answer page;

    /** Opens the sign-in page. */
    public static Browser opened() {
        Browser browser = new Browser();
        browser.page = Request.from(browser.cookies, "GET", URI.create(browser.address()))
                .send()
                .is(200);
        return browser;
    }

    /** Opens the page on which a person who signs in with a password connects the college. */
    public static Browser connecting() {
        Browser browser = new Browser();
        browser.page = browser.get(URI.create(browser.address() + "&kc_action=idp_link%3Aashdown-college"));
        return browser;
    }

    /** A person whose browser is another program, which is given the address and says where it came out. */
    public static Browser elsewhere() {
        return new Browser();
    }

    /** Of the sign-in page. */
    public String address() {
        return Keycloak.at("/realms/withme/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                        + CLIENT + "&redirect_uri=" + Request.encoded(redirect)
                        + "&code_challenge_method=S256&code_challenge=" + challenge())
                .toString();
    }

    /** Chooses the college, whose own page then asks who they are. */
    public Browser signsInWithTheCollege(String username, String password) {
        Matcher college = COLLEGE.matcher(page.text());
        assertThat(college.find()).as("a way to the college in %s", page.text()).isTrue();
        follow(get(Keycloak.at(college.group(1).replace("&amp;", "&").replaceFirst("^https?://[^/]+", ""))));
        return signsIn(username, password);
    }

    /** Says yes to what the page asks. */
    public Browser confirms() {
        return submits(Map.of());
    }

    /** The words of the page on which they are stopped. */
    public String refusal() {
        assertThat(page.status()).as(page.text()).isIn(400, 401, 403);
        return page.text();
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
        return tokenAt(page.is(302).header("Location"));
    }

    /** As {@link #token}, for where another program came out. */
    public String tokenAt(String location) {
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
        follow(answer);
        return this;
    }

    private Answer get(URI address) {
        return Request.from(cookies, "GET", address).send();
    }

    private void follow(Answer first) {
        page = first;
        while (page.status() / 100 == 3 && !page.header("Location").startsWith(redirect)) {
            page = get(URI.create(page.header("Location")));
        }
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
