package org.withme.gateway.documentation;

import java.util.List;
import java.util.Locale;

/** What a part of the API is about, and the operations that belong to it. */
record Subject(String name, String description, List<Operation> operations) {

    /** Where the page of operations tells it. */
    public String anchor() {
        return "about-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
