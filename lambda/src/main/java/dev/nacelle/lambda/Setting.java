package dev.nacelle.lambda;

/**
 * The function's settings besides the endpoint's name: one environment variable each, with the prefix
 * {@code NACELLE_}. An unset or blank variable means the default.
 */
enum Setting {
    MEDIA_TYPE("text/csv", "`text/csv` or `text/plain`", "`text/csv` or `text/plain`"),
    ATTEMPT_TIMEOUT_MS("10000", "100 to 25000", "a whole number from 100 to 25000"),
    THRESHOLD("0.5", "0 to 1", "a number from 0 to 1"),
    FULL_ANSWER("off", "`on` or `off`"),
    SELF_DESCRIPTION("off", "`on` or `off`"),
    TESTER_HEADERS("on", "`on` or `off`"),
    LOG_SUCCESS("off", "`on` or `off`"),
    PRIME("with SnapStart", "`on`, `off` or `with SnapStart`"),
    CORS_ORIGINS(
            "*",
            "`*`, `none`, or origins apart by commas, such as `https://a.example,http://localhost:8080`",
            "`*`, `none` or a list of origins such as https://a.example"),
    CORS_CREDENTIALS("as the workshop", "`on`, `off` or `as the workshop`: on with `*`, off with a list");

    static final String PREFIX = "NACELLE_";

    private final String byDefault;
    private final String range;
    private final String mustBe;

    Setting(String byDefault, String range) {
        this(byDefault, range, range);
    }

    Setting(String byDefault, String range, String mustBe) {
        this.byDefault = byDefault;
        this.range = range;
        this.mustBe = mustBe.replace("`", "");
    }

    /** The environment variable. */
    String variable() {
        return PREFIX + name();
    }

    /** Its value where it is not set. */
    String byDefault() {
        return byDefault;
    }

    /** What it may be, in Markdown. */
    String range() {
        return range;
    }

    /** What it may be, for a sentence about a value that is none of that. */
    String mustBe() {
        return mustBe;
    }
}
