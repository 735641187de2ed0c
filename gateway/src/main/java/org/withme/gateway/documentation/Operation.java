package org.withme.gateway.documentation;

import java.util.List;
import java.util.Locale;

/** One call, as a reader needs it: who may, what to send, what comes back, and what may be refused. */
record Operation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        List<String> roles,
        boolean open,
        List<Field> parameters,
        List<Body> bodies,
        List<Answer> answers,
        List<Answer> refusals,
        String call) {

    /** What the search looks at. */
    public String words() {
        return (method + " " + path + " " + summary + " " + String.join(" ", roles)).toLowerCase(Locale.ROOT);
    }

    /** What is sent, in one of its types. */
    record Body(String mediaType, Type type) {}

    /** One status, and what comes with it. */
    record Answer(String status, String description, String mediaTypes, Type type, String example) {

        boolean isRefusal() {
            return status.startsWith("4") || status.startsWith("5");
        }
    }
}
