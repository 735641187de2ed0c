package org.withme.platform.access;

/** Stands in for the real one, which the rules know by name. */
public class Access {

    public void require(String policy) {}

    public void recordRead(String learners) {}
}
