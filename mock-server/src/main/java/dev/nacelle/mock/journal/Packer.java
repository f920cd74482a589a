package dev.nacelle.mock.journal;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes values one behind the other into one array. {@link Unpacker} reads them in the same order. */
final class Packer {
    private static final int VARIABLE_BITS = 7;
    private static final int LAST_ASCII = 0x7f;

    private static final int USUAL_SIZE = 8 * 1024;
    private static final int MOST_KEPT = 64 * 1024;

    // What a thread packs into; only the copy of what was packed is kept. Not there while it is in use.
    private static final ThreadLocal<byte[]> SPARE = ThreadLocal.withInitial(() -> new byte[USUAL_SIZE]);

    private byte[] bytes;
    private int size;

    Packer() {
        bytes = SPARE.get();
        SPARE.remove();
    }

    /** What was written. The packer is not to be used again. */
    byte[] packed() {
        var packed = Arrays.copyOf(bytes, size);
        if (bytes.length <= MOST_KEPT) {
            SPARE.set(bytes);
        }
        return packed;
    }

    /** A number that is mostly small and never negative: seven bits a byte, the lowest first. */
    void number(long value) {
        room(Long.BYTES + 2);
        long rest = value;
        while (rest > LAST_ASCII) {
            bytes[size++] = (byte) (rest | ~LAST_ASCII);
            rest >>>= VARIABLE_BITS;
        }
        bytes[size++] = (byte) rest;
    }

    void text(String text) {
        room(text.length() + Long.BYTES + 2);
        int start = size;
        number(text.length());
        // Nearly every text is ASCII, and needs no array of its own on its way.
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > LAST_ASCII) {
                size = start;
                utf8(text);
                return;
            }
            bytes[size++] = (byte) letter;
        }
    }

    void body(KeptBody body) {
        number(body.size());
        array(body.start().bytes());
    }

    void headers(Headers headers) {
        list(headers.fields(), field -> {
            text(field.name());
            text(field.value());
        });
    }

    <T> void list(List<T> list, Consumer<T> each) {
        number(list.size());
        list.forEach(each);
    }

    <T> void optional(Optional<T> value, Consumer<T> write) {
        number(value.isPresent() ? 1 : 0);
        value.ifPresent(write);
    }

    private void utf8(String text) {
        array(text.getBytes(StandardCharsets.UTF_8));
    }

    private void array(byte[] array) {
        number(array.length);
        room(array.length);
        System.arraycopy(array, 0, bytes, size, array.length);
        size += array.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    /** Reads what a packer wrote. */
    static final class Unpacker {
        private final byte[] bytes;
        private int at;

        Unpacker(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long value = 0;
            for (int shift = 0; ; shift += VARIABLE_BITS) {
                byte next = bytes[at++];
                value |= (long) (next & LAST_ASCII) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        String text() {
            return new String(array(), StandardCharsets.UTF_8);
        }

        KeptBody body() {
            long whole = number();
            return new KeptBody(Body.of(array()), whole);
        }

        Headers headers() {
            return new Headers(list(() -> new Headers.Field(text(), text())));
        }

        <T> List<T> list(Supplier<T> each) {
            int count = (int) number();
            return Stream.generate(each).limit(count).toList();
        }

        <T> Optional<T> optional(Supplier<T> read) {
            return number() == 1 ? Optional.of(read.get()) : Optional.empty();
        }

        private byte[] array() {
            int length = (int) number();
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }
    }
}
