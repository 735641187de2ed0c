package org.withme.gateway.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;
import java.util.Set;

/**
 * Reads requests like the decoder that it replaces, but takes only the request line of RFC 9112, 3: method, target and
 * version with one space between them. The decoder would also take tabs, other white space, and more of it.
 */
final class PlainRequestLines extends VertxHttpRequestDecoder {

    private static final int SPACES = 2;
    private static final Set<String> VERSIONS = Set.of("HTTP/1.0", "HTTP/1.1");

    private boolean betweenRequests = true;
    private boolean plain = true;

    private PlainRequestLines(HttpServerOptions options) {
        super(options);
    }

    /** Before the first byte of the connection is read. */
    static void on(HttpConnection connection, HttpServerOptions options) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.replace(VertxHttpRequestDecoder.class, null, new PlainRequestLines(options));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        if (betweenRequests) {
            plain &= isPlain(bytes);
        }
        int before = out.size();
        super.decode(context, bytes, out);
        for (Object read : out.subList(before, out.size())) {
            betweenRequests = read instanceof LastHttpContent;
        }
    }

    /** What is thrown here makes the request a malformed one. */
    @Override
    protected HttpMessage createMessage(String[] line) {
        if (!plain) {
            throw new IllegalArgumentException("The request line holds more than single spaces");
        }
        if (!VERSIONS.contains(line[2])) {
            throw new IllegalArgumentException("Another version of HTTP is not spoken here");
        }
        betweenRequests = false;
        return super.createMessage(line);
    }

    /** Of the line as far as it has arrived; it is looked at again when more of it has. */
    private static boolean isPlain(ByteBuf bytes) {
        int from = bytes.readerIndex();
        while (from < bytes.writerIndex() && isLineEnd(bytes.getByte(from))) {
            from++;
        }
        int end = bytes.indexOf(from, bytes.writerIndex(), HttpConstants.LF);
        int to = end < 0 ? bytes.writerIndex() : end;
        if (to > from && bytes.getByte(to - 1) == HttpConstants.CR) {
            to--;
        }
        int spaces = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes.getByte(i);
            boolean space = b == HttpConstants.SP;
            if (b >= 0 && b < HttpConstants.SP || space && (i == from || bytes.getByte(i - 1) == HttpConstants.SP)) {
                return false;
            }
            spaces += space ? 1 : 0;
        }
        return spaces <= SPACES && (end < 0 || to == from || bytes.getByte(to - 1) != HttpConstants.SP);
    }

    private static boolean isLineEnd(byte b) {
        return b == HttpConstants.CR || b == HttpConstants.LF;
    }
}
