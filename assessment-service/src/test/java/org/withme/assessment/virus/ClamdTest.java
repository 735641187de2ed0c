package org.withme.assessment.virus;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.withme.assessment.virus.VirusScanner.Verdict;

/** clamd as its manual describes INSTREAM, played by a socket. */
class ClamdTest {

    private final ServerSocket clamd = listening();

    @AfterEach
    void hangUp() throws IOException {
        clamd.close();
    }

    @Test
    void a_file_is_streamed_whole_and_the_verdict_is_read() throws IOException {
        byte[] file = new byte[200_000];
        file[199_999] = 7;

        CompletableFuture<byte[]> received = answers("stream: OK\0");
        assertThat(scanner().scan(new ByteArrayInputStream(file))).isEqualTo(Verdict.CLEAN);
        assertThat(received.join()).isEqualTo(file);

        answers("stream: Win.Test.EICAR_HDB-1 FOUND\0");
        assertThat(scanner().scan(new ByteArrayInputStream(file))).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void an_answer_that_is_no_verdict_and_a_scanner_that_is_away_are_no_verdicts() throws IOException {
        answers("INSTREAM size limit exceeded. ERROR\0");
        assertThatThrownBy(() -> scanner().scan(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("size limit exceeded");

        answers("");
        assertThatThrownBy(() -> scanner().scan(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class);

        VirusScanner away = scanner();
        clamd.close();
        assertThatThrownBy(() -> away.scan(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class);
    }

    /** A socket that nobody reads from takes a little and then blocks whoever writes, whatever the time limit of reading. */
    @Test
    @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_scanner_that_never_reads_is_left_alone_when_its_time_is_over() {
        assertThatThrownBy(() -> impatient().scan(new ByteArrayInputStream(new byte[50_000_000])))
                .isInstanceOf(IOException.class);
    }

    @Test
    @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_scanner_that_takes_the_file_and_never_answers_is_left_alone_too() {
        CompletableFuture<Void> silence = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> {
            try (Socket caller = clamd.accept()) {
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
                silence.complete(null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThatThrownBy(() -> impatient().scan(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class);
        assertThat(silence).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void without_an_address_there_is_no_scanner() {
        assertThat(new Clamd(at(Optional.empty())).isOn()).isFalse();
        assertThat(scanner().isOn()).isTrue();
    }

    private VirusScanner scanner() {
        return new Clamd(at(Optional.of("localhost:" + clamd.getLocalPort())));
    }

    private VirusScanner impatient() {
        return new Clamd(at(Optional.of("localhost:" + clamd.getLocalPort()), Duration.ofMillis(300)));
    }

    private static VirusConfig at(Optional<String> address) {
        return at(address, Duration.ofSeconds(60));
    }

    private static VirusConfig at(Optional<String> address, Duration longest) {
        return new VirusConfig() {
            @Override
            public Optional<String> clamd() {
                return address;
            }

            @Override
            public String look() {
                return "off";
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(20);
            }

            @Override
            public Duration longest() {
                return longest;
            }
        };
    }

    /** To the next file; gives what was received. */
    private CompletableFuture<byte[]> answers(String verdict) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket caller = clamd.accept()) {
                DataInputStream in = new DataInputStream(caller.getInputStream());
                assertThat(new String(in.readNBytes("zINSTREAM\0".length()), US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                caller.getOutputStream().write(verdict.getBytes(US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
