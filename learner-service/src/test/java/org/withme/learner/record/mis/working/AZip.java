package org.withme.learner.record.mis.working;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An archive with one file, byte by byte, as programs that stream or protect write it: {@code aZip("a.XML").streamed().of(xml)}. */
public final class AZip {

    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ELSEWHERE = 0xFFFFFFFF;
    private static final int STREAMED = 8;
    private static final int PROTECTED = 1;

    private final byte[] name;
    private int flags;
    private boolean stored;
    private boolean zip64;

    private AZip(String name) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
    }

    public static AZip aZip(String name) {
        return new AZip(name);
    }

    /** Sizes and checksum follow the content. */
    AZip streamed() {
        flags |= STREAMED;
        return this;
    }

    AZip stored() {
        stored = true;
        return this;
    }

    /** Sizes and places as numbers of 64 bits. */
    AZip zip64() {
        zip64 = true;
        return this;
    }

    public AZip withPassword() {
        flags |= PROTECTED;
        return this;
    }

    public byte[] of(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] packed = stored ? content : deflated(content);
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer zip = ByteBuffer.allocate(packed.length + 1024).order(ByteOrder.LITTLE_ENDIAN);
        boolean streamed = (flags & STREAMED) != 0;
        zip.putInt(LOCAL).putShort((short) 45);
        facts(zip, streamed ? 0 : (int) crc.getValue(), streamed ? 0 : packed.length, streamed ? 0 : content.length);
        zip.putShort((short) name.length).putShort((short) 0).put(name).put(packed);
        if (streamed) {
            zip.putInt(DESCRIPTOR).putInt((int) crc.getValue());
            if (zip64) {
                zip.putLong(packed.length).putLong(content.length);
            } else {
                zip.putInt(packed.length).putInt(content.length);
            }
        }
        int directory = zip.position();
        zip.putInt(CENTRAL).putShort((short) 45).putShort((short) 45);
        facts(zip, (int) crc.getValue(), zip64 ? ELSEWHERE : packed.length, zip64 ? ELSEWHERE : content.length);
        zip.putShort((short) name.length).putShort((short) (zip64 ? 28 : 0));
        zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        zip.putInt(zip64 ? ELSEWHERE : 0).put(name);
        if (zip64) {
            zip.putShort((short) 1).putShort((short) 24);
            zip.putLong(content.length).putLong(packed.length).putLong(0);
        }
        end(zip, directory);
        byte[] bytes = new byte[zip.position()];
        zip.flip().get(bytes);
        return bytes;
    }

    private void facts(ByteBuffer zip, int crc, int packed, int unpacked) {
        zip.putShort((short) flags).putShort((short) (stored ? 0 : 8)).putInt(0);
        zip.putInt(crc).putInt(packed).putInt(unpacked);
    }

    private void end(ByteBuffer zip, int directory) {
        int end = zip.position();
        int length = end - directory;
        if (zip64) {
            zip.putInt(ZIP64_END)
                    .putLong(44)
                    .putShort((short) 45)
                    .putShort((short) 45)
                    .putInt(0)
                    .putInt(0);
            zip.putLong(1).putLong(1).putLong(length).putLong(directory);
            zip.putInt(ZIP64_LOCATOR).putInt(0).putLong(end).putInt(1);
        }
        zip.putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1);
        zip.putInt(zip64 ? ELSEWHERE : length)
                .putInt(zip64 ? ELSEWHERE : directory)
                .putShort((short) 0);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
