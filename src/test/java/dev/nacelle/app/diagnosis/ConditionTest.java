package dev.nacelle.app.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nacelle.app.client.Exchanges;
import dev.nacelle.contract.Headers;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule can ask, and what of it becomes evidence. */
class ConditionTest {
    private static final Facts FACTS = Facts.of(Exchanges.read(Exchanges.answered(
            Exchanges.API,
            Duration.ofMillis(3049),
            500,
            Headers.of("Content-Type", "application/json", "X-Secret", "hidden-word"),
            "{\"message\":\"Internal Server Error\"}")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                      | true  | ``
                    {"status": 500}                                         | true  | status 500
                    {"status": [403, 500]}                                  | true  | status 500
                    {"status": {"equals": 500}}                             | true  | status 500
                    {"status": {"oneOf": [403, 404]}}                       | false | status 500
                    {"status": {"between": [500, 500]}}                     | true  | status 500
                    {"status": {"between": [501, 599]}}                     | false | status 500
                    {"elapsed": {"between": [2900, 3049]}}                  | true  | answered after 3.0 s
                    {"elapsed": {"between": [3050, 9999]}}                  | false | answered after 3.0 s
                    {"message": "internal server ERROR"}                    | true  | message “Internal Server Error”
                    {"message": {"contains": ["teapot", "SERVER"]}}         | true  | message “Internal Server Error”
                    {"message": {"matches": "Server"}}                      | true  | message “Internal Server Error”
                    {"message": {"matches": "server"}}                      | false | message “Internal Server Error”
                    {"message": {"matches": "(?i)^internal"}}               | true  | message “Internal Server Error”
                    {"code": {"present": false}}                            | true  | no code
                    {"code": {"present": true}}                             | false | no code
                    {"code": {"contains": "A"}}                             | false | no code
                    {"code": {"matches": "."}}                              | false | no code
                    {"columns": {"present": true, "between": [1, 3]}}       | true  | 2 values sent
                    {"header.content-type": {"contains": "json"}}           | true  | header content-type: application/json
                    {"header.X-SECRET": {"present": true}}                  | true  | header x-secret is there
                    {"header.server": {"present": true}}                    | false | no header server
                    {"history.minutes-since-score": {"between": [0, 9]}}    | false | no score from this address so far
                    {"status": 500, "region": "eu-west-1"}                  | true  | status 500; region eu-west-1
                    {"all": [{"status": 500}, {"status": 404}]}             | false | status 500
                    {"any": [{"code": "A"}, {"stage": "default"}, {"status": 500}]} | true | stage default
                    {"any": [{"code": "A"}, {"status": 404}]}               | false | no code; status 500
                    {"not": {"status": 404}}                                | true  | status 500
                    {"not": {"any": [{"status": 404}, {"code": "A"}]}}      | true  | status 500; no code
                    {"not": {"all": [{"status": 500}, {"method": "POST"}]}} | false | status 500; sent with POST
                    """)
    void aConditionHoldsAndItsFactsAreTheEvidence(String when, boolean holds, String evidence)
            throws JsonProcessingException {
        var condition = ConditionReader.read(new JsonPlace("$", new JsonMapper().readTree(when)));

        assertEquals(holds, condition.holds(FACTS));
        assertEquals(
                evidence,
                String.join(
                        "; ",
                        condition
                                .used(FACTS)
                                .distinct()
                                .map(fact -> fact.seen(FACTS))
                                .toList()));
    }
}
