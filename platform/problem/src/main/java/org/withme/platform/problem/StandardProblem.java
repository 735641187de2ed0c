package org.withme.platform.problem;

/** The refusals that every service shares. */
public enum StandardProblem implements ProblemType {
    MALFORMED_REQUEST(new ProblemKind(
            "malformed-request",
            400,
            "The request cannot be understood",
            "Compare the request with the API description at /openapi, correct it and send it again.")),
    UNSAFE_PATH(new ProblemKind(
            "unsafe-path",
            400,
            "The path can be written or read in more than one way",
            "Send the plain path from the API description: UUIDs in lower case, no final slash, no //, no dot segments, no"
                    + " semicolons, no escapes of letters, digits or slashes.")),
    UNAUTHENTICATED(new ProblemKind(
            "unauthenticated",
            401,
            "Who is asking is not known",
            "Get an access token from the identity server and send it as \"Authorization: Bearer <token>\".")),
    FORBIDDEN(new ProblemKind(
            "forbidden",
            403,
            "Your role does not include this operation",
            "Sign in with a role that includes it, or ask the administrator of your college.")),
    NOT_FOUND(new ProblemKind(
            "not-found",
            404,
            "There is nothing here for you",
            "Check the address. Records that you may not see answer the same way as records that do not exist.")),
    METHOD_NOT_ALLOWED(new ProblemKind(
            "method-not-allowed",
            405,
            "This address does not support the method",
            "Use one of the methods named in the Allow header.")),
    NOT_ACCEPTABLE(new ProblemKind(
            "not-acceptable",
            406,
            "None of the formats that you accept is available",
            "Accept one of the formats that the API description names, usually application/json.")),
    CONFLICT(new ProblemKind(
            "conflict", 409, "The change collides with another one", "Read the current state and decide again.")),
    STALE_VERSION(new ProblemKind(
            "stale-version",
            412,
            "Somebody changed this since you read it",
            "Read it again, look at what changed, and send your change.")),
    UPLOAD_STALLED(new ProblemKind(
            "upload-stalled",
            408,
            "The body did not arrive in time",
            "Send the request again on a connection that keeps sending; POST with the same Idempotency-Key.")),
    PAYLOAD_TOO_LARGE(new ProblemKind(
            "payload-too-large", 413, "The body is larger than this operation accepts", "Send less in one request.")),
    UNSUPPORTED_MEDIA_TYPE(new ProblemKind(
            "unsupported-media-type",
            415,
            "This operation does not read that format",
            "Send the format that the API description names, usually application/json, in Content-Type.")),
    INVALID_REQUEST(new ProblemKind(
            "invalid-request",
            422,
            "Some of the values break a rule",
            "Correct everything named in errors and send it again.")),
    IDEMPOTENCY_KEY_IN_FLIGHT(new ProblemKind(
            "idempotency-key-in-flight",
            409,
            "The same request is still being worked on",
            "Wait a moment and send the same request with the same Idempotency-Key again.")),
    IDEMPOTENCY_KEY_REUSED(new ProblemKind(
            "idempotency-key-reused",
            422,
            "This Idempotency-Key was used for another request",
            "Use a new Idempotency-Key for every new request, and the old one only to repeat the same request.")),
    PRECONDITION_REQUIRED(new ProblemKind(
            "precondition-required",
            428,
            "This change needs to say which version it is based on",
            "Read the resource and send its ETag as If-Match.")),
    TOO_MANY_REQUESTS(new ProblemKind(
            "too-many-requests", 429, "Too many requests", "Wait as long as Retry-After says and send it again.")),
    INTERNAL_ERROR(new ProblemKind(
            "internal-error",
            500,
            "Something went wrong on our side",
            "Try again later. If it stays, tell us the requestId of this answer.")),
    BAD_GATEWAY(new ProblemKind(
            "bad-gateway", 502, "A service behind the gateway gave no usable answer", "Try again in a moment.")),
    UNAVAILABLE(new ProblemKind(
            "unavailable",
            503,
            "The service cannot answer right now",
            "Wait as long as Retry-After says and send the request again.")),
    DEADLINE_EXCEEDED(new ProblemKind(
            "deadline-exceeded", 504, "The answer took too long", "Try again in a moment, or ask for less at once."));

    private final ProblemKind kind;

    StandardProblem(ProblemKind kind) {
        this.kind = kind;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    /** The standard problem for a bare HTTP status: what a framework refused without a word of ours. */
    public static StandardProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> UPLOAD_STALLED;
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
