package dev.nacelle.mock.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nacelle.reading.Field;
import dev.nacelle.reading.Profile;
import dev.nacelle.reading.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingFileTest {
    private static final Profile PUMP = new Profile(
            "pump",
            "Pump",
            "",
            "",
            "leak",
            "Leaks",
            "Tight",
            List.of(
                    new Field.Categorical(
                            common("kind", Optional.of("B")), List.of("A", "B"), List.of(0.5, 0.5), false),
                    new Field.Numeric(common("flow", Optional.of("4")), BigDecimal.ZERO, BigDecimal.TEN, 1),
                    new Field.Numeric(common("age", Optional.empty()), BigDecimal.ZERO, BigDecimal.TEN, 0)),
            List.of());

    private static final String ENCODING = """
            {"profile": "pump", "columns": [
              {"field": "flow", "kind": "number", "mean": 2.5, "scale": 0.5},
              {"field": "kind", "kind": "one-hot", "categories": ["B", "A"]}],
             "unused": ["age"]}""";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A,3.5,1 | 2, 0, 1
                    B,2,1   | -1, 1, 0
                    ,,1     | 3, 1, 0
                    """)
    void columnsComeInTheOrderOfTheFile(String csv, String features) throws IOException {
        assertArrayEquals(floats(features), encoding(ENCODING).encode(reading(csv)));
    }

    @Test
    void featuresAreNamedAfterFieldAndWord() throws IOException {
        assertEquals(List.of("flow", "kind_B", "kind_A"), encoding(ENCODING).names());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "missing": null    | one-hot | 0, 0
                    "missing": "A"     | one-hot | 0, 1
                    "missing": null    | ordinal | NaN
                    "missing": "A"     | ordinal | 1
                    "unknown": "error" | ordinal | 0
                    """)
    void aMissingWordBecomesWhatTheFileSays(String how, String kind, String features) throws IOException {
        var encoding = encoding("""
                {"profile": "pump", "unused": ["age", "flow"], "columns": [
                  {"field": "kind", "kind": "%s", "categories": ["B", "A"], %s}]}""".formatted(kind, how));

        assertArrayEquals(floats(features), encoding.encode(reading(",1,1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "missing": null | NaN
                    "missing": 7    | 7
                    "mean": 0       | 4
                    """)
    void aMissingNumberBecomesWhatTheFileSays(String how, String features) throws IOException {
        var encoding = encoding("""
                {"profile": "pump", "unused": ["age", "kind"], "columns": [
                  {"field": "flow", "kind": "number", %s}]}""".formatted(how));

        assertArrayEquals(floats(features), encoding.encode(reading("A,,1")));
    }

    @Test
    void aWordWithoutAFeatureIsZerosWhereTheModelIgnoresUnknownOnes() throws IOException {
        var encoding = encoding("""
                {"profile": "pump", "unused": ["age", "flow"], "columns": [
                  {"field": "kind", "kind": "one-hot", "categories": ["B"], "unknown": "ignore"}]}""");

        assertArrayEquals(floats("0"), encoding.encode(reading("A,1,1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "profile"          | "profil"            | the file has “profil”, which nobody asks for; known are columns, profile, unused
                    "profile": "pump", |                     | profile is missing
                    "pump"             | "turbine"           | profile is “turbine”, but the model is to serve “pump”
                    "columns": [       | "columns": 7, "x": [| the file has “x”, which nobody asks for; known are columns, profile, unused
                    "flow", "kind"     | "speed", "kind"     | columns[0].field is “speed”, no field of pump; it has kind, flow, age
                    "kind": "number"   | "kind": "text"      | columns[0].kind is “text”; it can be number, one-hot or ordinal
                    "kind": "number"   | "kind": "one-hot"   | columns[0] has “mean”, which nobody asks for; known are categories, field, kind, missing, unknown
                    "mean": 2.5        | "mean": "2.5"       | columns[0].mean is no number: "2.5"
                    "scale": 0.5       | "scale": 0          | columns[0].scale is 0; StandardScaler's scale_ has 1 for a column that never changes
                    "scale"            | "deviation"         | columns[0] has “deviation”, which nobody asks for; known are field, kind, mean, missing, scale
                    ["B", "A"]         | ["B", "B", "A"]     | columns[1].categories is empty or has a word twice
                    ["B", "A"]         | ["B", 7]            | columns[1].categories[1] is no text: 7
                    ["B", "A"]         | "BA"                | columns[1].categories is no list
                    ["B", "A"]         | ["A"]               | columns[1].categories lacks B, which a reading of the profile may have; add it, or “unknown”: “ignore” if the model was trained with handle_unknown="ignore"
                    "one-hot",         | "one-hot", "missing": "C",    | columns[1].missing is “C”, none of the categories
                    "one-hot",         | "one-hot", "unknown": "zero", | columns[1].unknown is “zero”; it can be error or ignore
                    ["age"]            | []                  | no column for age; add one, or name it in “unused” if the model was trained without it
                    ["age"]            | ["age", "flow"]     | unused[1] is “flow” for the second time
                    """)
    void aWrongFileIsRefusedWithThePlaceInIt(String part, String wrong, String why) {
        assertTrue(ENCODING.contains(part), part);
        var json = ENCODING.replace(part, wrong == null ? "" : wrong);

        var refused = assertThrows(InvalidModelException.class, () -> encoding(json));

        assertEquals(folder.resolve("encoding.json") + ": " + why + ".", refused.getMessage());
    }

    @Test
    void aNumberForACategoryAndBackIsRefused() {
        var category = ENCODING.replace("\"field\": \"flow\"", "\"field\": \"kind\"");
        var number = ENCODING.replace("{\"field\": \"kind\"", "{\"field\": \"age\"");

        assertEquals(
                folder.resolve("encoding.json")
                        + ": columns[0].kind is “number”, but kind is a category; it can be one-hot or ordinal.",
                assertThrows(InvalidModelException.class, () -> encoding(category))
                        .getMessage());
        assertEquals(
                folder.resolve("encoding.json")
                        + ": columns[1].kind is for categories, but age is a number; it can be number.",
                assertThrows(InvalidModelException.class, () -> encoding(number))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"profile": "pump",                     | is no JSON: Unexpected end-of-input
                    {"profile": "pump", "profile": "pump"}  | is no JSON: Duplicate field 'profile'
                    """)
    void whatIsNoJsonIsRefused(String json, String why) {
        var refused = assertThrows(InvalidModelException.class, () -> encoding(json));

        var message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(folder.resolve("encoding.json") + " " + why), message);
    }

    private FeatureEncoding encoding(String json) throws IOException {
        return EncodingFile.read(Files.writeString(folder.resolve("encoding.json"), json), PUMP);
    }

    private static Field.Common common(String name, Optional<String> fill) {
        return new Field.Common(name, name, "", "", fill, "1");
    }

    private static Reading reading(String csv) {
        return new Reading(PUMP, Arrays.asList(csv.split(",", -1)));
    }

    private static float[] floats(String texts) {
        var parts = texts.split(",", -1);
        var floats = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            floats[i] = Float.parseFloat(parts[i].strip());
        }
        return floats;
    }
}
