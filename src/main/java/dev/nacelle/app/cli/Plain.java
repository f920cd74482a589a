package dev.nacelle.app.cli;

/** The texts of the window in signs that every terminal knows, whatever its code page. */
final class Plain {
    private Plain() {}

    static String text(String text) {
        return text.replaceAll("[\u201c\u201d\u201e]", "\"")
                .replaceAll("[\u2018\u2019]", "'")
                .replace("\u2026", "...");
    }
}
