package org.withme.platform.identity.production;

/**
 * A setting that is good for trying out only.
 *
 * @param property its name; never its value
 * @param reason what is wrong with it, in one sentence
 * @param remedy what to set instead, in one sentence
 */
public record UnsafeSetting(String property, String reason, String remedy) {}
