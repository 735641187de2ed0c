package org.withme.gateway.pages;

import java.util.List;

/**
 * One problem type as its page shows it.
 *
 * @param services who answers it
 * @param example a body as it is answered
 */
public record ProblemEntry(
        String slug, int status, String title, String remedy, List<String> services, String uri, String example) {}
