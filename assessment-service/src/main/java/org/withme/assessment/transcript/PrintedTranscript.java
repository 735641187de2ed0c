package org.withme.assessment.transcript;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.withme.platform.problem.Problem;

/**
 * The transcript on paper.
 *
 * @param page for people, and well-formed XML
 */
record PrintedTranscript(String page) {

    /** PDFBox brings it (SIL Open Font License); PDF/UA embeds every font, so the built-in ones do not do. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final FilesBeingMade FILES = new FilesBeingMade();

    static {
        // what it would log are words of the page
        XRLog.setLoggingEnabled(false);
    }

    static PrintedTranscript of(TranscriptView transcript, ZoneId zone) {
        return new PrintedTranscript(Templates.transcript(
                        transcript.learnerId().toString(),
                        transcript.inWords(),
                        transcript.results().stream()
                                .map(result -> PrintedResult.of(result, zone))
                                .toList())
                .render());
    }

    /**
     * The same page as PDF/UA, whose tags software for blind people reads. It takes a while, and no transaction.
     *
     * @throws Problem 503 if too many are made at the moment
     */
    byte[] file() {
        return FILES.during(this::made);
    }

    private byte[] made() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .useUriResolver((base, uri) -> null)
                    .withProducer("WithMe")
                    .withHtmlContent(page, null)
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
