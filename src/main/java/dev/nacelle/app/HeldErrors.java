package dev.nacelle.app;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Keeps back what is written to the standard error until it is known to be worth reading.
 *
 * <p>JavaFX prints a trace for each library it cannot load. Whoever caught hold of the stream meanwhile, such as a log,
 * keeps writing through it: once let go, it passes everything on.
 */
final class HeldErrors extends OutputStream {
    private final PrintStream real;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean holding = true;

    private HeldErrors(PrintStream real) {
        this.real = real;
    }

    /** Begins to keep back. */
    static HeldErrors hold() {
        var errors = new HeldErrors(System.err);
        System.setErr(new PrintStream(errors, true, charset()));
        return errors;
    }

    /** Lets go of what was written and of what will be. */
    synchronized void release() {
        real.writeBytes(held.toByteArray());
        drop();
    }

    /** Forgets what was written; what will be is passed on. */
    synchronized void drop() {
        held.reset();
        holding = false;
        System.setErr(real);
    }

    /** The JDK names it since 18; before, it was the default. */
    private static Charset charset() {
        return Charset.forName(
                System.getProperty("stderr.encoding", Charset.defaultCharset().name()));
    }

    @Override
    public synchronized void write(int one) {
        if (holding) {
            held.write(one);
        } else {
            real.write(one);
        }
    }

    @Override
    public void flush() {
        real.flush();
    }
}
