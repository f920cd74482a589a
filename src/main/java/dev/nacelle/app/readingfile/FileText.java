package dev.nacelle.app.readingfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The text of a file. A byte order mark tells its encoding; without one it is UTF-8 where its beginning can be that, and
 * otherwise windows-1252, as older spreadsheets write it.
 */
final class FileText {
    private static final int HEAD = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /** Reads the text behind its byte order mark. */
    static Reader reader(InputStream stream) throws IOException {
        var buffered = new BufferedInputStream(stream, HEAD);
        buffered.mark(HEAD);
        var head = buffered.readNBytes(HEAD);
        buffered.reset();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            buffered.skipNBytes(3);
            return new InputStreamReader(buffered, StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
            // This charset reads the mark itself.
            return new InputStreamReader(buffered, StandardCharsets.UTF_16);
        }
        return new InputStreamReader(buffered, isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        return head.length >= mark.length
                && Arrays.equals(
                        Arrays.stream(mark).toArray(),
                        IntStream.range(0, mark.length).map(i -> head[i] & 0xFF).toArray());
    }

    /** Whether it can be UTF-8; a character cut off at its end does not count. */
    private static boolean isUtf8(byte[] head) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), head.length < HEAD)
                .isError();
    }
}
