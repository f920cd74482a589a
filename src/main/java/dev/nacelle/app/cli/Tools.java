package dev.nacelle.app.cli;

import dev.nacelle.app.auth.KeyStore;
import dev.nacelle.app.auth.OsKeyStore;
import dev.nacelle.app.client.HttpScoringClient;
import dev.nacelle.app.client.ScoringClient;
import dev.nacelle.app.diagnosis.RuleBook;
import dev.nacelle.app.environment.EnvironmentStore;
import dev.nacelle.app.settings.SettingsFolder;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands work with.
 *
 * @param in where {@code -} reads from
 * @param out for what was asked for, and nothing else
 * @param err for all else
 * @param client calls as it is told
 * @param mocks where a mock comes from
 * @param rules what failures are diagnosed by; asked for when one is
 * @param environments where the window keeps its environments
 * @param keyStore where some of their secrets are; asked for when one is needed
 * @param variables of the process, by name
 */
record Tools(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        ScoringClient client,
        LocalMock.Starter mocks,
        Supplier<RuleBook> rules,
        Supplier<EnvironmentStore> environments,
        Supplier<KeyStore> keyStore,
        Function<String, Optional<String>> variables) {

    /** This process's own streams, a client over HTTP, and a mock in this process. */
    static Tools real() {
        return new Tools(
                System.in,
                writer(System.out, "stdout.encoding"),
                writer(System.err, "stderr.encoding"),
                new HttpScoringClient(),
                LocalMock::start,
                () -> RuleBook.in(SettingsFolder.here()),
                () -> new EnvironmentStore(SettingsFolder.here(), Clock.system(ZoneId.systemDefault())),
                OsKeyStore::new,
                name -> Optional.ofNullable(System.getenv(name)));
    }

    /** The JDK names the terminal's charset since 19; before, it was the default. */
    private static PrintWriter writer(PrintStream stream, String property) {
        var charset = Charset.forName(
                System.getProperty(property, Charset.defaultCharset().name()));
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    /** A line for people, in signs that every terminal knows. */
    void tell(String line) {
        err.println(Plain.text(line));
    }
}
