package org.withme.assessment.virus;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** ClamAV's daemon, by its protocol INSTREAM: pieces with their lengths before them, an empty one at the end, then a line. */
@Singleton
class Clamd implements VirusScanner {

    private static final String INSTREAM = "zINSTREAM\0";
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;

    private final VirusConfig config;

    Clamd(VirusConfig config) {
        this.config = config;
    }

    @Override
    public boolean isOn() {
        return config.clamd().isPresent();
    }

    @Override
    public Verdict scan(InputStream file) throws IOException {
        try (Socket clamd = new Socket()) {
            CompletableFuture<Void> timeUp = CompletableFuture.runAsync(
                    () -> hangUp(clamd),
                    CompletableFuture.delayedExecutor(config.longest().toMillis(), TimeUnit.MILLISECONDS));
            try {
                return ask(clamd, file);
            } catch (IOException e) {
                throw timeUp.isDone() ? new IOException("clamd took longer than " + config.longest(), e) : e;
            } finally {
                timeUp.cancel(false);
            }
        }
    }

    /** Who writes to a socket from which nobody reads waits until it is closed; no time limit of the socket ends that. */
    private static void hangUp(Socket clamd) {
        try {
            clamd.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verdict ask(Socket clamd, InputStream file) throws IOException {
        int patience = Math.toIntExact(config.patience().toMillis());
        URI place = URI.create("tcp://" + config.clamd().orElseThrow());
        clamd.connect(new InetSocketAddress(place.getHost(), place.getPort()), patience);
        clamd.setSoTimeout(patience);
        try {
            send(file, new DataOutputStream(new BufferedOutputStream(clamd.getOutputStream(), PIECE)));
        } catch (SocketException e) {
            // It may have said why before it hung up.
        }
        return verdict(new String(clamd.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII));
    }

    private static void send(InputStream file, DataOutputStream clamd) throws IOException {
        clamd.writeBytes(INSTREAM);
        byte[] piece = new byte[PIECE];
        for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
            if (read > 0) {
                clamd.writeInt(read);
                clamd.write(piece, 0, read);
            }
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static Verdict verdict(String answer) throws IOException {
        String said = answer.replace("\0", "").strip();
        if (said.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (said.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        throw new IOException("clamd says: " + (said.isEmpty() ? "nothing" : said));
    }
}
