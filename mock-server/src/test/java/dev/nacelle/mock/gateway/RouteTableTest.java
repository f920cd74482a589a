package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private static final Route ROUTE = new Route("fn", event -> event);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET     | /pets/dog/1       | GET /pets/dog/1      | {}
                    GET     | /pets/dog/2       | GET /pets/dog/{id}   | {id=2}
                    GET     | /pets/cat/1       | GET /pets/{proxy+}   | {proxy=cat/1}
                    GET     | /pets/cat%2F1/a%20b | GET /pets/{proxy+} | {proxy=cat%2F1/a%20b}
                    POST    | /test/5           | ANY /{proxy+}        | {proxy=test/5}
                    GET     | /                 | $default             | {}
                    POST    | /items/7          | POST /items/{id}     | {id=7}
                    PUT     | /items/new        | ANY /items/new       | {}
                    POST    | /items/new        | POST /items/{id}     | {id=new}
                    """)
    void theMostSpecificRouteTakesIt(String method, String path, String key, String variables) {
        var table = table(
                ApiSettings.httpApi().withStage("$default"),
                "$default",
                "ANY /{proxy+}",
                "GET /pets/{proxy+}",
                "GET /pets/dog/{id}",
                "GET /pets/dog/1",
                "POST /items/{id}",
                "ANY /items/new");

        var found = table.find(method, path).orElseThrow();

        assertEquals(key + " " + variables, found.key().text() + " " + found.variables());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    default  | ANY /{function}          | GET  | /default/fn        | true
                    default  | ANY /{function}          | GET  | /default/fn/       | false
                    default  | ANY /{function}          | GET  | /default/fn/x      | false
                    default  | ANY /{function}          | GET  | /fn                | false
                    default  | ANY /{function}          | GET  | /default           | false
                    default  | ANY /                    | GET  | /default           | true
                    default  | ANY /                    | GET  | /default/          | true
                    default  | ANY /                    | GET  | /default//         | false
                    default  | POST /{function}         | GET  | /default/fn        | false
                    default  | POST /{function}         | POST | /default/fn        | true
                    default  | ANY /{function}/{proxy+} | GET  | /default/fn/a/b    | true
                    default  | ANY /{function}/{proxy+} | GET  | /default/fn        | false
                    default  | ANY /{function}/{proxy+} | GET  | /default/fn/       | false
                    default  | $default                 | GET  | /default/any/thing | true
                    default  | $default                 | GET  | /other             | false
                    $default | ANY /{function}          | GET  | /fn                | true
                    $default | ANY /{function}          | GET  | /$default/fn       | false
                    $default | ANY /                    | GET  | /                  | true
                    $default | $default                 | GET  | /any/thing/        | true
                    $default | $default                 | GET  | *                  | false
                    """)
    void anHttpApiTakesExactPathsBehindItsStage(String stage, String key, String method, String path, boolean taken) {
        var table = table(ApiSettings.httpApi().withStage(stage), key);

        assertEquals(taken, table.find(method, path).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ANY /{function}   | /Prod/fn      | true
                    ANY /{function}   | /Prod/fn/     | true
                    ANY /{function}   | /Prod/fn///   | true
                    ANY /{function}   | /Prod/fn/x    | false
                    ANY /{function}   | /prod/fn      | false
                    ANY /{proxy+}     | /Prod/a/b/    | true
                    ANY /             | /Prod         | true
                    """)
    void aRestApiOverlooksSlashesAtTheEnd(String key, String path, boolean taken) {
        var table = table(ApiSettings.restApi(), key);

        assertEquals(taken, table.find("GET", path).isPresent());
    }

    @Test
    void aRouteWithoutTheFunctionsNameLeadsToTheFirstFunction() {
        var first = new Route("a", event -> event);
        var table = new RouteTable(
                ApiSettings.httpApi().withRouteKeys(List.of("ANY /{function}", "$default")),
                List.of(first, new Route("b", event -> event)));

        assertEquals(first, table.find("GET", "/default/else").orElseThrow().route());
        assertEquals("b", table.find("GET", "/default/b").orElseThrow().route().functionName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET fn",
                "get /fn",
                "FETCH /fn",
                "GET  /fn",
                "GET /fn/",
                "GET //fn",
                "GET /{fn",
                "GET /{proxy+}/x",
                "GET /a{b}",
                "default"
            })
    void whatIsNoRouteKeyIsRefused(String key) {
        assertThrows(IllegalArgumentException.class, () -> RouteKey.parse(key));
    }

    private static RouteTable table(ApiSettings settings, String... keys) {
        return new RouteTable(settings.withRouteKeys(Arrays.asList(keys)), List.of(ROUTE));
    }
}
