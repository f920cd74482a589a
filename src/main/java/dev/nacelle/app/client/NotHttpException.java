package dev.nacelle.app.client;

import java.io.IOException;

/** What came cannot be an answer of HTTP. */
final class NotHttpException extends IOException {
    NotHttpException(String message) {
        super(message);
    }
}
