package org.withme.iag.guidance;

/** Fired in the transaction in which something was agreed, or has come further. */
public record ActionPlanChanged(ActionPlanFacts plan) {}
