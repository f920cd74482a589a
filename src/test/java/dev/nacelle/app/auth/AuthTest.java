package dev.nacelle.app.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthTest {
    private static final AwsSource CHAIN = new AwsSource.DefaultChain();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    abc.def.ghi
                    Bearer abc.def.ghi
                    ' bearer   abc.def.ghi '
                    """)
    void aTokenIsTakenWithAndWithoutItsScheme(String pasted) {
        assertEquals(new Auth.Bearer(Secret.of("abc.def.ghi")), Auth.Bearer.of(pasted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x api key", "x-api-key:", "schl\u00fcssel", "x\r\ny"})
    void whatIsNoNameOfAHeaderFieldIsRefused(String name) {
        var key = Secret.of("key");

        assertThrows(IllegalArgumentException.class, () -> new Auth.Header(name, key));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    turbine-ep, eu-west-1,  https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/turbine-ep/invocations
                    ep1,        cn-north-1, https://runtime.sagemaker.cn-north-1.amazonaws.com.cn/endpoints/ep1/invocations
                    """)
    void theAddressOfSageMakerFollowsFromNameAndRegion(String name, String region, URI address) {
        assertEquals(address, new Auth.Direct(name, region, CHAIN).uri());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-ep", "ep-", "my ep", "a/b", "https://runtime.sagemaker.eu-west-1.amazonaws.com"})
    void whatIsNoNameOfAnEndpointIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Auth.Direct(name, "eu-west-1", CHAIN));
    }

    @Test
    void namesThatAreTooLongAreRefused() {
        var longest = "e".repeat(63);

        assertEquals(longest, new Auth.Direct(longest, "eu-west-1", CHAIN).endpointName());
        assertThrows(IllegalArgumentException.class, () -> new Auth.Direct(longest + "e", "eu-west-1", CHAIN));
        assertThrows(IllegalArgumentException.class, () -> Auth.SigV4.forApi("EU (Ireland)", CHAIN));
    }
}
