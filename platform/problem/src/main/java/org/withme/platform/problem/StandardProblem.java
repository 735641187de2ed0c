package org.withme.platform.problem;

import java.util.Locale;

/** The refusals that every service shares. */
public enum StandardProblem implements ProblemType {
    MALFORMED_REQUEST(
            400,
            "The request cannot be understood",
            "Compare the request with the API description at /openapi, correct it and send it again."),
    UNAUTHENTICATED(
            401,
            "Who is asking is not known",
            "Get an access token from the identity server and send it as \"Authorization: Bearer <token>\"."),
    FORBIDDEN(
            403,
            "Your role does not include this operation",
            "Sign in with a role that includes it, or ask the administrator of your college."),
    NOT_FOUND(
            404,
            "There is nothing here for you",
            "Check the address. Records that you may not see answer the same way as records that do not exist."),
    METHOD_NOT_ALLOWED(
            405, "This address does not support the method", "Use one of the methods named in the Allow header."),
    NOT_ACCEPTABLE(
            406,
            "None of the formats that you accept is available",
            "Accept one of the formats that the API description names, usually application/json."),
    CONFLICT(409, "The change collides with another one", "Read the current state and decide again."),
    STALE_VERSION(
            412,
            "Somebody changed this since you read it",
            "Read it again, look at what changed, and send your change."),
    PAYLOAD_TOO_LARGE(413, "The body is larger than this operation accepts", "Send less in one request."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "This operation does not read that format",
            "Send the format that the API description names, usually application/json, in Content-Type."),
    INVALID_REQUEST(422, "Some of the values break a rule", "Correct everything named in errors and send it again."),
    IDEMPOTENCY_KEY_IN_FLIGHT(
            409,
            "The same request is still being worked on",
            "Wait a moment and send the same request with the same Idempotency-Key again."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "This Idempotency-Key was used for another request",
            "Use a new Idempotency-Key for every new request, and the old one only to repeat the same request."),
    PRECONDITION_REQUIRED(
            428,
            "This change needs to say which version it is based on",
            "Read the resource and send its ETag as If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says and send it again."),
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side",
            "Try again later. If it stays, tell us the requestId of this answer."),
    BAD_GATEWAY(502, "A service behind the gateway gave no usable answer", "Try again in a moment."),
    UNAVAILABLE(
            503, "The service cannot answer right now", "Wait as long as Retry-After says and send the request again."),
    DEADLINE_EXCEEDED(504, "The answer took too long", "Try again in a moment, or ask for less at once.");

    private final int status;
    private final String title;
    private final String remedy;

    StandardProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    /** The standard problem for a bare HTTP status: what a framework refused without a word of ours. */
    public static StandardProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE_VERSION;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID_REQUEST;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 502 -> BAD_GATEWAY;
            case 503 -> UNAVAILABLE;
            case 504 -> DEADLINE_EXCEEDED;
            default -> status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
