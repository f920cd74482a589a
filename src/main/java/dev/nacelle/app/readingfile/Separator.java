package dev.nacelle.app.readingfile;

/** What stands between the values of a file. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|'),
    /** No separator: each reading is a JSON object or array, in lines of its own or in one array. */
    JSON('{');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
