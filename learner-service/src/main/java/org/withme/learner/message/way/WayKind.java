package org.withme.learner.message.way;

/** By which a message leaves the product. */
public enum WayKind {
    EMAIL,
    TEXT
}
