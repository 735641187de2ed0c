package org.withme.platform.events.kafka;

/** CloudEvents 1.0 in Kafka's binary mode: the names of the headers. The stream is the record's key. */
public final class Envelope {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String STREAM_KIND = "ce_streamkind";
    public static final String STREAM_VERSION = "ce_streamversion";
    public static final String ACTOR = "ce_actor";
    public static final String CAPACITY = "ce_capacity";
    public static final String EFFORT = "ce_effort";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    private Envelope() {}
}
