package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    ''                   | image/png                | false
                    image/png            | IMAGE/png; q=1, text/csv | true
                    image/png            | text/csv, image/png      | false
                    image/png,image/gif  | image/gif                | true
                    image/png            | none                     | false
                    */*                  | none                     | true
                    */*                  | text/csv                 | true
                    """)
    void theFirstTypeDecides(String types, @org.jspecify.annotations.Nullable String header, boolean binary) {
        var list = MediaTypeList.of(types.isEmpty() ? List.of() : Arrays.asList(types.split(",")));

        assertEquals(binary, list.matches(Optional.ofNullable(header)));
    }
}
