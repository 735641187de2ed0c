package org.withme.learner.record.mis.reading;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.withme.platform.problem.StrictUtf8;

/** Reads a return from a stream: strict UTF-8, no DOCTYPE, no entities, one learner in memory at a time. */
public final class IlrReader {

    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST = 50;
    private static final int MOST_ATTRIBUTES = 20;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] DECLARATION = {'<', '?', 'x', 'm', 'l'};
    private static final int BEGINNING = 64;

    /** Names under which software announces bytes that are UTF-8. */
    private static final Set<String> UTF_8 = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");

    private static final WstxInputFactory FACTORY = factory();

    private IlrReader() {}

    /**
     * Reads the whole return.
     *
     * @throws IlrRefused if it cannot be taken as a whole; what the sink got before then must not be applied
     * @throws IOException if the stream cannot be read
     */
    public static <E extends Exception> void read(InputStream xml, IlrSink<E> sink) throws IlrRefused, IOException, E {
        XMLStreamReader in = null;
        try {
            Pieces pieces = new Pieces(new StrictUtf8(requireXml(xml)));
            in = pieces.counting(FACTORY.createXMLStreamReader(pieces));
            requireUtf8(in);
            new IlrWalk<>(in, sink).readMessage();
        } catch (XMLStreamException e) {
            throw refusal(e, in);
        } finally {
            close(in);
        }
    }

    /** Looks at how the file begins: what is packed, empty or no XML at all is told apart from a damaged file. */
    private static InputStream requireXml(InputStream xml) throws IOException, IlrRefused {
        PushbackInputStream again = new PushbackInputStream(xml, BEGINNING);
        byte[] start = again.readNBytes(BEGINNING);
        if (begins(start, GZIP) || begins(start, ZIP)) {
            throw new IlrRefused(finding(
                    "The file is compressed, where XML was announced.",
                    "Send plain XML as application/xml, or a zip with the file in it as application/zip."));
        }
        int from = begins(start, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        int first = from;
        while (first < start.length && isXmlSpace(start[first])) {
            first++;
        }
        if (first == start.length && start.length < BEGINNING) {
            throw new IlrRefused(finding("The file is empty.", "Export the return again and send the complete file."));
        }
        if (first < start.length && start[first] > ' ' && start[first] != '<') {
            throw new IlrRefused(finding(
                    "The file does not begin as XML does, with a <.", "Send the ILR return that your system exports."));
        }
        if (first > from && begins(Arrays.copyOfRange(start, first, start.length), DECLARATION)) {
            throw new IlrRefused(finding(
                    "There are spaces or empty lines before <?xml, where XML has none.",
                    "Remove what stands before <?xml, or have the export corrected."));
        }
        again.unread(start);
        return again;
    }

    private static boolean begins(byte[] start, byte[] with) {
        return start.length >= with.length && Arrays.equals(start, 0, with.length, with, 0, with.length);
    }

    private static boolean isXmlSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static void requireUtf8(XMLStreamReader in) throws IlrRefused {
        if (!isUtf8(in.getCharacterEncodingScheme()) || !isUtf8(in.getEncoding())) {
            throw new IlrRefused(notUtf8(in));
        }
    }

    /** ASCII is UTF-8 too; a letter outside it is found as no text of what was announced. */
    private static boolean isUtf8(String encoding) {
        return encoding == null || UTF_8.contains(encoding.toUpperCase(Locale.ROOT));
    }

    private static IlrRefused refusal(XMLStreamException e, XMLStreamReader in) throws IOException {
        if (e.getNestedException() instanceof CharConversionException
                || e.getNestedException() instanceof CharacterCodingException) {
            return new IlrRefused(notUtf8(in));
        }
        if (e.getNestedException() instanceof Pieces.TooLong || isAboveLimit(e)) {
            return new IlrRefused(new Finding(
                    "XML",
                    "/",
                    ValueClass.TOO_LONG,
                    "A text, a name, a comment or an instruction" + place(e, in) + " is longer than any in a return.",
                    "Export the return again."));
        }
        if (e.getNestedException() instanceof IOException unreadable) {
            throw unreadable;
        }
        return new IlrRefused(
                e instanceof WstxEOFException
                        ? finding(
                                "The file breaks off" + place(e, in) + ": its end is missing.",
                                "Export the return again and send the complete file.")
                        : finding(
                                "The file is not well-formed XML" + place(e, in)
                                        + ": a sign stands there that XML does not have there.",
                                "Look at that place: & and < in a text are written &amp; and &lt;, control characters"
                                        + " do not occur, and every element is closed under its own name."));
    }

    /** The only sign that Woodstox gives of its own limits. */
    private static boolean isAboveLimit(XMLStreamException e) {
        return e.getMessage() != null && e.getMessage().contains("limit (");
    }

    private static Finding finding(String reason, String remedy) {
        return new Finding("XML", "/", ValueClass.WRONG_CHARACTERS, reason, remedy);
    }

    private static String place(XMLStreamException e, XMLStreamReader in) {
        Location where = e.getLocation() != null || in == null ? e.getLocation() : in.getLocation();
        return where == null
                ? " at its beginning"
                : " at line " + where.getLineNumber() + ", column " + where.getColumnNumber();
    }

    private static Finding notUtf8(XMLStreamReader in) {
        String said = in == null ? null : in.getCharacterEncodingScheme();
        boolean another = said != null && !isUtf8Name(said) && isCharset(said);
        return finding(
                another
                        ? "The file says that it is encoded in " + said + "; a return is read in UTF-8."
                        : "The file is not encoded in UTF-8.",
                "Export the return in UTF-8.");
    }

    private static boolean isUtf8Name(String encoding) {
        return encoding.replace("-", "").equalsIgnoreCase("UTF8");
    }

    /** What is said again is a name that is known; anything could stand there. */
    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static void close(XMLStreamReader in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML reader could not be closed", e);
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }
}
