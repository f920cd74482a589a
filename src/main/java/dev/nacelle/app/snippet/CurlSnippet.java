package dev.nacelle.app.snippet;

import dev.nacelle.app.snippet.Call.Header;
import dev.nacelle.app.snippet.Call.Signing;
import dev.nacelle.app.snippet.Call.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The call for curl. {@code -d} would change the media type and eat line breaks, so the body goes with {@code
 * --data-binary} and the media type is always said.
 */
final class CurlSnippet {
    private final Quoting quoting;
    private final String command;
    private final String nextLine;

    private CurlSnippet(Quoting quoting, String command, String nextLine) {
        this.quoting = quoting;
        this.command = command;
        this.nextLine = nextLine;
    }

    /** For bash, zsh and other POSIX shells. */
    static String posix(Call call) {
        return new CurlSnippet(Quoting.POSIX, "curl", " \\\n  ").text(call);
    }

    /** For PowerShell, where plain {@code curl} is another program. */
    static String powershell(Call call) {
        return new CurlSnippet(Quoting.POWERSHELL, "curl.exe", " `\n  ").text(call);
    }

    private String text(Call call) {
        var parts = new ArrayList<String>();
        parts.add(command + " -sS " + quoting.of(call.address()));
        call.headers().forEach(header -> parts.add("-H " + field(header)));
        call.signing().ifPresent(signing -> parts.addAll(signature(signing)));
        parts.add("--data-binary " + quoting.plain(call.body()));
        return needs(call) + String.join(nextLine, parts) + "\n";
    }

    private String field(Header header) {
        return quoting.of(new Value(
                header.name() + ": " + header.value().text(), header.value().variable()));
    }

    private List<String> signature(Signing signing) {
        return List.of(
                "--aws-sigv4 " + quoting.plain("aws:amz:" + signing.region() + ":" + signing.service()),
                "--user " + user(),
                "-H " + quoting.of(Value.secret("X-Amz-Security-Token: ", "AWS_SESSION_TOKEN")));
    }

    private String user() {
        return quoting == Quoting.POSIX
                ? "\"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY\""
                : "($env:AWS_ACCESS_KEY_ID + ':' + $env:AWS_SECRET_ACCESS_KEY)";
    }

    private String needs(Call call) {
        return Variables.comment("#", call) + call.signing().map(this::keys).orElse("");
    }

    /** The AWS command line (2.9 or newer) gives the keys of a profile to the shell. */
    private String keys(Signing signing) {
        var profile = signing.profile()
                .map(name -> " --profile " + quoting.plain(name))
                .orElse("");
        return quoting == Quoting.POSIX
                ? "eval \"$(aws configure export-credentials" + profile + " --format env)\"\n"
                : "aws configure export-credentials" + profile
                        + " --format powershell | Out-String | Invoke-Expression\n";
    }
}
