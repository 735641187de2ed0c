package org.withme.platform.problem;

/**
 * What the documentation says about one kind of refusal.
 *
 * @param slug stable name in the type URI, kebab-case
 * @param status HTTP status
 * @param title what happened, in a few words, the same for every occurrence
 * @param remedy what the caller does next, in one sentence
 */
public record ProblemKind(String slug, int status, String title, String remedy) {}
