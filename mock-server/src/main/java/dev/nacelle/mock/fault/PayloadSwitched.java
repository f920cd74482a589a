package dev.nacelle.mock.fault;

import dev.nacelle.contract.Hop;

/**
 * An API whose integration sends the function that payload format, whatever the mock is set to.
 *
 * @param format of the event, and of the result the gateway expects
 */
public record PayloadSwitched(Format format) implements Fault {
    /** A payload format of an HTTP API. */
    public enum Format implements WireNamed {
        /** What the Lambda console has made since 2022; the workshop's function of 2023 and later knows only this. */
        V1_0("1.0"),
        /** What API Gateway's own console makes; the workshop's function of 2021 knows only this. */
        V2_0("2.0");

        private final String wireName;

        Format(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    @Override
    public Hop hop() {
        return Hop.API_GATEWAY;
    }

    @Override
    public String type() {
        return "payload-format";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.payloadSwitched(this);
    }
}
