package dev.nacelle.mock.journal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Calls that are unpacked when they are asked for, each time anew: a whole journal as objects would take several times
 * its memory.
 */
final class UnpackedCalls extends AbstractList<CallRecord> implements RandomAccess {
    private final List<PackedCall> packed;

    UnpackedCalls(List<PackedCall> packed) {
        this.packed = packed;
    }

    @Override
    public CallRecord get(int index) {
        return packed.get(index).unpack();
    }

    @Override
    public int size() {
        return packed.size();
    }
}
