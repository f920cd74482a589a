package dev.nacelle.mock.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What a caller gets whose request never became one, such as one with a malformed request line: a message in JSON like
 * the gateway's, instead of the server's own page. How AWS words these is not known.
 */
final class PlainErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(json(response.getStatus()).getBytes(StandardCharsets.US_ASCII)), callback);
        return true;
    }

    static String json(int status) {
        return "{\"message\":\"" + (status == 500 ? "Internal Server Error" : HttpStatus.getMessage(status)) + "\"}";
    }
}
