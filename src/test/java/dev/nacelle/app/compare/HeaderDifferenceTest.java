package dev.nacelle.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nacelle.contract.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeaderDifferenceTest {
    @Test
    void onlyWhatDiffersIsNamedAndWhatAlwaysDoesComesLast() {
        var first = Headers.of("Date", "Mon", "Content-Type", "text/plain", "Server", "mock", "Vary", "a", "vary", "b");
        var second = Headers.of("content-type", "text/plain", "DATE", "Tue", "X-Model", "7", "Vary", "a, b");

        assertEquals(
                List.of(
                        new HeaderDifference("server", "mock", "", false),
                        new HeaderDifference("x-model", "", "7", false),
                        new HeaderDifference("date", "Mon", "Tue", true)),
                HeaderDifference.between(first, second));
    }

    @Test
    void noFieldAtAllIsNoDifference() {
        assertEquals(List.of(), HeaderDifference.between(Headers.none(), Headers.none()));
    }
}
