package dev.nacelle.mock.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderCaseTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    content-type,              Content-Type
                    HOST,                      Host
                    Postman-Token,             Postman-Token
                    x-custom-Header,           X-Custom-Header
                    x-amzn-trace-id,           X-Amzn-Trace-Id
                    Accept,                    accept
                    ACCEPT-Encoding,           accept-encoding
                    Accept-Language,           accept-language
                    Cache-Control,             cache-control
                    DNT,                       dnt
                    Sec-Fetch-Mode,            sec-fetch-mode
                    Upgrade-Insecure-Requests, upgrade-insecure-requests
                    """)
    void eventsOfFormat1MixTheTwo(String sent, String inEvent) {
        assertEquals(inEvent, HeaderCase.inEventV1(sent));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    myheader,                     Myheader
                    X-Custom-Header,              X-Custom-Header
                    access-control-allow-origin,  Access-Control-Allow-Origin
                    Apigw-RequestId,              Apigw-Requestid
                    """)
    void answersAreInTitleCase(String given, String sent) {
        assertEquals(sent, HeaderCase.inAnswer(given));
    }
}
