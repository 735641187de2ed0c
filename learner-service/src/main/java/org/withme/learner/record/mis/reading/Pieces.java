package org.withme.learner.record.mis.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The bytes of a return, and how many of them one piece of its XML takes: the reader holds a piece in memory, and limits by
 * itself neither the length of a name nor of a processing instruction.
 */
final class Pieces extends FilterInputStream {

    private static final int LONGEST = 1024 * 1024;

    private int bytes;

    Pieces(InputStream in) {
        super(in);
    }

    /** A piece is longer than any of a return. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads from these bytes, and begins to count anew with each piece. */
    XMLStreamReader counting(XMLStreamReader reader) {
        return new StreamReaderDelegate(reader) {
            @Override
            public int next() throws XMLStreamException {
                bytes = 0;
                return super.next();
            }
        };
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws TooLong {
        bytes += Math.max(0, read);
        if (bytes > LONGEST) {
            throw new TooLong();
        }
    }
}
