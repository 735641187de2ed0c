package org.withme.acceptance.world;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails that arrived at an address, as the page of the local mail server shows them. */
public record Mailbox(String address) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern ROW = Pattern.compile("<td>([^<]*)</td><td><a href=\"(/mails/[^\"]+)\">");

    /** The sources of the mails, once there are so many. */
    public List<String> awaits(int count) {
        return await("mails to an address").atMost(LIMIT).until(this::sources, mails -> mails.size() >= count);
    }

    public List<String> sources() {
        Matcher row = ROW.matcher(page("/"));
        return row.results()
                .filter(found -> found.group(1).contains(address))
                .map(found -> page(found.group(2) + "/source"))
                .toList();
    }

    private static String page(String path) {
        return Request.to("GET", Platform.running().mailPage(path))
                .send()
                .is(200)
                .text();
    }
}
