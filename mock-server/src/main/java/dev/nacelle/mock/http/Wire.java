package dev.nacelle.mock.http;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Between the server's requests and responses and the values everybody else knows. */
final class Wire {
    private Wire() {}

    /** A request as it was sent, with that body. */
    static WireRequest request(Request request, Body body) {
        var uri = request.getHttpURI();
        return new WireRequest(
                request.getMethod(),
                uri.getPath(),
                Objects.requireNonNullElse(uri.getQuery(), ""),
                headers(request),
                body);
    }

    /** The caller's address without the brackets that IPv6 has in URLs. */
    static String sourceIp(Request request) {
        var address = Request.getRemoteAddr(request);
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }

    /** Sets status and headers to the letter. */
    static void setHead(WireResponse answer, Request request, Response response) {
        var headers = response.getHeaders();
        headers.clear();
        boolean open = staysOpen(request);
        for (var field : answer.headers().fields()) {
            set(field, headers, open);
        }
        response.setStatus(answer.status());
    }

    private static void set(Headers.Field field, HttpFields.Mutable headers, boolean open) {
        if (field.name().equalsIgnoreCase("Date")) {
            // The server's own survives clear().
            headers.put(field.name(), field.value());
        } else if (!field.name().equalsIgnoreCase("Connection")) {
            headers.add(field.name(), field.value());
        } else if (open) {
            // Under its own name the server would leave it out, as unneeded in HTTP/1.1.
            headers.add(new HttpField(null, field.name(), field.value()));
        }
    }

    private static boolean staysOpen(Request request) {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && !"close".equalsIgnoreCase(request.getHeaders().get(HttpHeader.CONNECTION));
    }

    private static Headers headers(Request request) {
        var fields = new ArrayList<Headers.Field>(request.getHeaders().size());
        for (var field : request.getHeaders()) {
            fields.add(new Headers.Field(
                    firstSpelling(field.getName(), fields), Objects.requireNonNullElse(field.getValue(), "")));
        }
        return new Headers(fields);
    }

    // Fields of one name are one thing, however they are spelt.
    private static String firstSpelling(String name, List<Headers.Field> before) {
        for (var field : before) {
            if (field.name().equalsIgnoreCase(name)) {
                return field.name();
            }
        }
        return name;
    }
}
