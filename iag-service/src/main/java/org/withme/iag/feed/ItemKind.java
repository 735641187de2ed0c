package org.withme.iag.feed;

/** What is shared: the words of the consent's scope. */
enum ItemKind {
    AMBITION("ambition"),
    ACTION_PLAN("action-plan");

    private final String scope;

    ItemKind(String scope) {
        this.scope = scope;
    }

    String scope() {
        return scope;
    }
}
