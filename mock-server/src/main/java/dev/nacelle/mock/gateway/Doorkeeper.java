package dev.nacelle.mock.gateway;

/** Judges the requests to one API. Called by many threads at once. */
@FunctionalInterface
interface Doorkeeper {
    /** Whether that request may come in, and as whom. */
    Entry judge(Arrival arrival);

    /** The one who keeps that door. */
    static Doorkeeper of(FrontDoor door) {
        return door.match(new FrontDoor.Cases<>() {
            @Override
            public Doorkeeper open(FrontDoor.Open open) {
                return arrival -> Entry.of(Caller.anybody());
            }

            @Override
            public Doorkeeper iam(FrontDoor.Iam iam) {
                return new SignatureCheck(iam);
            }

            @Override
            public Doorkeeper jwt(FrontDoor.Jwt jwt) {
                return new TokenCheck(jwt);
            }

            @Override
            public Doorkeeper authorizer(FrontDoor.Authorizer authorizer) {
                return new AuthorizerCheck(authorizer);
            }

            @Override
            public Doorkeeper apiKey(FrontDoor.ApiKey apiKey) {
                return new KeyCheck(apiKey);
            }
        });
    }
}
