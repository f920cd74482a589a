package dev.nacelle.app.snippet;

import dev.nacelle.app.text.Messages;
import dev.nacelle.mock.gateway.PayloadFormat;

/** A form a call can be copied in. The texts {@code snippet.ID} name them for people. */
public enum Snippet {
    /** For bash, zsh and other POSIX shells. */
    CURL("curl"),
    /** curl for PowerShell. */
    POWERSHELL("powershell"),
    /** Python with requests. */
    PYTHON("python"),
    /** Python with boto3: SageMaker itself, without API and function. */
    BOTO3("boto3"),
    /** A Java program of one file. */
    JAVA("java"),
    /** A test event of payload format 1.0 for Lambda's console. */
    EVENT_1("event-1"),
    /** A test event of payload format 2.0 for Lambda's console. */
    EVENT_2("event-2");

    private final String id;

    Snippet(String id) {
        this.id = id;
    }

    /** Lower case, for ids. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return Messages.text("snippet." + id);
    }

    /** The call in this form, ending in a line break; holds no secret. */
    public String text(Call call) {
        return switch (this) {
            case CURL -> CurlSnippet.posix(call);
            case POWERSHELL -> CurlSnippet.powershell(call);
            case PYTHON -> PythonSnippet.requests(call);
            case BOTO3 -> PythonSnippet.boto3(call);
            case JAVA -> JavaSnippet.text(call);
            case EVENT_1 -> EventSnippet.text(call, PayloadFormat.V1_0);
            case EVENT_2 -> EventSnippet.text(call, PayloadFormat.V2_0);
        };
    }
}
