package dev.nacelle.mock.journal;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The last calls of a mock, bounded in number and in bytes; the oldest go first. Safe for use by many threads.
 *
 * <p>A call is here before the last byte of its answer is sent: who got an answer can look its call up.
 */
public final class Journal {
    private static final int MOST_CLIENTS = 1_000;
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final JournalLimits limits;
    private final ArrayDeque<PackedCall> records = new ArrayDeque<>();
    private final List<Consumer<CallRecord>> listeners = new CopyOnWriteArrayList<>();
    private final Tally<Integer> byStatus = new Tally<>(Integer.MAX_VALUE, 0);
    private final Tally<String> byClient = new Tally<>(MOST_CLIENTS, "others");
    private final Tally<String> refused = new Tally<>(MOST_CLIENTS, "others");
    private long sequence;
    private long weight;
    private long dropped;

    /** An empty one. */
    public Journal(JournalLimits limits) {
        this.limits = limits;
    }

    /** Begins the record of a call that has just come. */
    public Recorder begin(String client, WireRequest request) {
        return new Recorder(limits, Instant.now(), client, request);
    }

    /**
     * Takes in a call whose answer is about to be sent.
     *
     * @param id the request id in the answer
     * @param delivery how the answer is sent: {@code whole}, or in what way it is disturbed
     * @return its record
     */
    public CallRecord append(Recorder call, String id, WireResponse response, String delivery) {
        // All the work is done outside the lock; only the number is given inside.
        var draft = call.finish(0, id, response, delivery);
        var packed = limits.records() == 0 ? Body.empty() : PackedCall.pack(draft);
        byStatus.add(response.status());
        byClient.add(draft.client());
        var record = draft.withSequence(keep(id, packed));
        listeners.forEach(listener -> tell(listener, record));
        return record;
    }

    /** Counts a request that was turned away before it became a call. */
    public void refused(String client) {
        refused.add(client);
    }

    /** The newest calls, newest first. */
    public List<CallRecord> latest(int most) {
        return unpacked(newest(most));
    }

    /** The calls that came after that one, oldest first; a gap in the numbers tells that some are gone already. */
    public List<CallRecord> since(long number) {
        return since(number, Integer.MAX_VALUE);
    }

    /** The same, at most so many. */
    public List<CallRecord> since(long number, int most) {
        return unpacked(after(number, most));
    }

    /** The newest call of that request id. */
    public Optional<CallRecord> find(String id) {
        return newest(Integer.MAX_VALUE).stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .map(PackedCall::unpack);
    }

    /** Forgets every call; the counts stay and the numbers go on. */
    public synchronized void clear() {
        records.clear();
        weight = 0;
    }

    /** How many calls there were. */
    public Counts counts() {
        return new Counts(
                byStatus.sum(), byStatus.counts(), byClient.counts(), dropped(), refused.sum(), refused.counts());
    }

    /** How much it keeps. */
    public JournalLimits limits() {
        return limits;
    }

    /**
     * Tells of each call from now on, on the thread that answers it: the listener must be quick.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<CallRecord> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized long keep(String id, Body packed) {
        sequence++;
        var call = new PackedCall(sequence, id, packed);
        records.addLast(call);
        weight += call.weight();
        while (records.size() > limits.records() || weight > limits.bytes()) {
            weight -= records.removeFirst().weight();
            dropped++;
        }
        return sequence;
    }

    private synchronized List<PackedCall> newest(int most) {
        var newest = new ArrayList<PackedCall>(Math.min(most, records.size()));
        for (var all = records.descendingIterator(); all.hasNext() && newest.size() < most; ) {
            newest.add(all.next());
        }
        return newest;
    }

    private synchronized List<PackedCall> after(long number, int most) {
        return records.stream()
                .filter(call -> call.sequence() > number)
                .limit(most)
                .toList();
    }

    // Unpacked one by one while they are read: a whole journal as objects is several times its size.
    private static List<CallRecord> unpacked(List<PackedCall> calls) {
        return new UnpackedCalls(calls);
    }

    private synchronized long dropped() {
        return dropped;
    }

    private static void tell(Consumer<CallRecord> listener, CallRecord record) {
        try {
            listener.accept(record);
        } catch (RuntimeException mistake) {
            LOG.log(Level.ERROR, "A listener of the journal failed on call " + record.id(), mistake);
        }
    }
}
