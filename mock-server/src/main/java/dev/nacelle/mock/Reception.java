package dev.nacelle.mock;

import dev.nacelle.contract.Body;
import dev.nacelle.contract.Headers;
import dev.nacelle.contract.WireRequest;
import dev.nacelle.contract.WireResponse;
import dev.nacelle.mock.control.ControlApi;
import dev.nacelle.mock.http.Delivery;
import dev.nacelle.mock.http.Peer;
import dev.nacelle.mock.http.WireHandler;
import dev.nacelle.mock.journal.Journal;
import java.util.Optional;

/** Decides where a request goes: to the API, to the control of the mock, or nowhere. */
final class Reception implements WireHandler {
    private static final Body NO_TOKEN =
            Body.of("{\"message\":\"Unauthorized\",\"hint\":\"This mock takes calls from other"
                    + " computers with its token only. It was shown where the mock was started; send it in the header "
                    + RoomToken.HEADER + ".\"}");

    private final Deployment deployment;
    private final Optional<ControlApi> control;
    private final Journal journal;
    private final Optional<RoomToken> token;

    /**
     * @param control of the mock; empty if it is not asked for, and then its paths are like any other
     * @param token what callers from other computers must send; empty if there are none
     */
    Reception(Deployment deployment, Optional<ControlApi> control, Journal journal, Optional<RoomToken> token) {
        this.deployment = deployment;
        this.control = control;
        this.journal = journal;
        this.token = token;
    }

    Optional<String> token() {
        return token.map(RoomToken::text);
    }

    // What controls the mock is set aside by the listener.
    @Override
    public boolean mayWait() {
        return deployment.mayWait();
    }

    @Override
    public Delivery answer(WireRequest request, String sourceIp) {
        if (token.isEmpty() || Peer.isThisComputer(sourceIp)) {
            return admitted(request, sourceIp);
        }
        return token.get()
                .takenFrom(request)
                .map(clean -> admitted(clean, sourceIp))
                .orElseGet(() -> refused(sourceIp));
    }

    private Delivery admitted(WireRequest request, String sourceIp) {
        if (control.isPresent() && request.path().startsWith(ControlApi.PATH_PREFIX)) {
            return control.get().answer(request, sourceIp);
        }
        return WarmUp.isMadeBy(request)
                ? deployment.answerUnnoticed(request, sourceIp)
                : deployment.answer(request, sourceIp);
    }

    private Delivery refused(String sourceIp) {
        journal.refused(sourceIp);
        return Delivery.of(new WireResponse(
                401,
                Headers.of(
                        "Content-Type", "application/json",
                        "Content-Length", Integer.toString(NO_TOKEN.size()),
                        "WWW-Authenticate", "Bearer"),
                NO_TOKEN));
    }
}
