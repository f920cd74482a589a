package dev.nacelle.app.readingfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records packed closely: a million of them take little more room than the file they came from. Not for two threads. */
final class RowStore {
    /** Begins a value; kept out of values, where it would be no sign for people. */
    private static final char BETWEEN = '\u001F';

    private static final int BLOCK = 1 << 20;

    private final List<byte[]> blocks = new ArrayList<>();
    private int free;
    private int[] lines = new int[64];
    private int[] block = new int[64];
    private int[] begin = new int[64];
    private int[] length = new int[64];
    private int size;

    void add(int line, List<String> cells) {
        var bytes = String.join(String.valueOf(BETWEEN), clean(cells)).getBytes(StandardCharsets.UTF_8);
        if (blocks.isEmpty() || bytes.length > free) {
            blocks.add(new byte[Math.max(BLOCK, bytes.length)]);
            free = blocks.get(blocks.size() - 1).length;
        }
        var last = blocks.get(blocks.size() - 1);
        grow();
        lines[size] = line;
        block[size] = blocks.size() - 1;
        begin[size] = last.length - free;
        length[size] = bytes.length;
        System.arraycopy(bytes, 0, last, begin[size], bytes.length);
        free -= bytes.length;
        size++;
    }

    int size() {
        return size;
    }

    int line(int row) {
        return lines[row];
    }

    List<String> cells(int row) {
        var text = new String(blocks.get(block[row]), begin[row], length[row], StandardCharsets.UTF_8);
        return List.of(text.split(String.valueOf(BETWEEN), -1));
    }

    private static List<String> clean(List<String> cells) {
        return cells.stream().map(cell -> cell.replace(BETWEEN, ' ')).toList();
    }

    private void grow() {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            block = Arrays.copyOf(block, 2 * size);
            begin = Arrays.copyOf(begin, 2 * size);
            length = Arrays.copyOf(length, 2 * size);
        }
    }
}
