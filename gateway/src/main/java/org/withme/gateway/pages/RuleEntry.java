package org.withme.gateway.pages;

/** One rule as the page of its refusal shows it. */
public record RuleEntry(String code, String detail, String remedy) {}
