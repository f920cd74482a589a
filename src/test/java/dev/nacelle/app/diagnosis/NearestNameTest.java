package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    statsu,  status
                    STATUS,  status
                    boddy,   body
                    idd,     id
                    between, between
                    is,      id
                    gateway,
                    x,
                    """)
    void theNearestNameIsOfferedIfItIsNear(String typed, @Nullable String meant) {
        var known = List.of("status", "body", "between", "id");

        assertEquals(Optional.ofNullable(meant), NearestName.of(typed, known));
    }
}
