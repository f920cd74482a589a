package dev.nacelle.app.endpoint;

import dev.nacelle.app.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes off what clings to a copied address, and remembers what it took. Used once, for one text. */
final class AddressCleaning {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]");
    private static final Pattern WIDE_SPACE = Pattern.compile("[\\u00a0\\u2002-\\u200a\\u202f\\u3000]");
    private static final Pattern TYPESET_DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern WEB = Pattern.compile("(?i)https?://");
    private static final Pattern LEADING =
            Pattern.compile("^([\\s\"'`<({\\u00ab\\u201c\\u201d\\u201e\\u2018\\u2019\\u201a]|\\[(?![0-9a-fA-F:]+]))+");
    // A lone full stop ends a sentence; several stand for what was left out, and are kept to be recognised.
    private static final Pattern TRAILING =
            Pattern.compile("([\\s\"'`>)\\]},;:!\\u00bb\\u201c\\u201d\\u2018\\u2019]|(?<!\\.)\\.(?!\\.))+$");
    private static final Pattern BARE_IPV6 = Pattern.compile("(?i)(https?://)?\\[[0-9a-f:]+]");
    private static final Pattern END_IN_TEXT = Pattern.compile("[\\s\"'`<>\\u201c\\u201d\\u2018\\u2019]");
    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*\\R[ \\t]*");
    private static final Pattern SPACE_AT_JOINT = Pattern.compile("(?<=[/.:?=&])[ \\t]+|[ \\t]+(?=[/.:?=&])");
    private static final Pattern HALF_SCHEME = Pattern.compile("(?i)^(https?):/?(?=[a-z0-9])");
    private static final Pattern LOOPBACK_FIRST =
            Pattern.compile("(?i)^(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?([/?#].*)?$");
    private static final Pattern HOST_FIRST =
            Pattern.compile("^([\\p{Alnum}-]+\\.)+[\\p{Alnum}]+(:\\d+)?([/?#].*)?$", Pattern.UNICODE_CHARACTER_CLASS);

    private final Set<String> notes = new LinkedHashSet<>();
    private String text;

    AddressCleaning(String pasted) {
        text = pasted;
        removeInvisible();
        takeOutOfText();
        unwrap();
        joinLines();
        completeScheme();
    }

    /** The text that is left; not yet known to be an address. */
    String text() {
        return text;
    }

    /** What was done, a sentence each. */
    List<String> notes() {
        return new ArrayList<>(notes);
    }

    /** How many web addresses a text holds. */
    static long addressesIn(String text) {
        return WEB.matcher(text).results().count();
    }

    private void removeInvisible() {
        var seen = WIDE_SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        replace(seen.strip(), "endpoint.note.spaces");
        replace(TYPESET_DASH.matcher(text).replaceAll("-"), "endpoint.note.dashes");
    }

    /** "API endpoint: https://..." and whole curl commands are pasted too. */
    private void takeOutOfText() {
        var web = WEB.matcher(text);
        if (addressesIn(text) == 1
                && web.find()
                && !LEADING.matcher(text.substring(0, web.start()))
                        .replaceAll("")
                        .isEmpty()) {
            var rest = text.substring(web.start());
            var end = END_IN_TEXT.matcher(rest);
            replace(end.find() ? rest.substring(0, end.start()) : rest, "endpoint.note.out-of-text");
        }
    }

    private void unwrap() {
        if (BARE_IPV6.matcher(text).matches()) {
            return;
        }
        var inside = TRAILING.matcher(LEADING.matcher(text).replaceAll("")).replaceAll("");
        replace(inside, "endpoint.note.wrapping");
    }

    private void joinLines() {
        replace(LINE_BREAK.matcher(text).replaceAll(""), "endpoint.note.line-breaks");
        replace(SPACE_AT_JOINT.matcher(text).replaceAll(""), "endpoint.note.spaces");
    }

    private void completeScheme() {
        if (WEB.matcher(text).lookingAt()) {
            return;
        }
        replace(HALF_SCHEME.matcher(text).replaceAll("$1://"), "endpoint.note.slashes");
        if (LOOPBACK_FIRST.matcher(text).matches()) {
            replace("http://" + text, "endpoint.note.http");
        } else if (HOST_FIRST.matcher(text).matches()) {
            replace("https://" + text, "endpoint.note.https");
        }
    }

    private void replace(String cleaned, String note) {
        if (!cleaned.equals(text)) {
            notes.add(Messages.text(note));
            text = cleaned;
        }
    }
}
