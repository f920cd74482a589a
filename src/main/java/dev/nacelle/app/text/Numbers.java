package dev.nacelle.app.text;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as the desktop's language writes them: with a decimal comma where that is its sign. Only for what a person
 * reads or types; what is sent, copied or written to a file always has a point.
 *
 * <p>Any other sign, and signs between thousands, are left out: a field takes a point or a comma, and nothing else.
 */
public final class Numbers {
    private Numbers() {}

    /** A number of the wire, such as {@code 298.4}, for people. */
    public static String shown(String wire) {
        return shown(wire, Locale.getDefault(Locale.Category.FORMAT));
    }

    /** A number with so many decimals, for people. */
    public static String shown(double number, int decimals) {
        return shown(String.format(Locale.ROOT, "%." + decimals + "f", number));
    }

    static String shown(String wire, Locale language) {
        return DecimalFormatSymbols.getInstance(language).getDecimalSeparator() == ',' ? wire.replace('.', ',') : wire;
    }
}
