package dev.nacelle.app.client;

/** How far a call came, in the order of its way. A call that stopped, stopped within the stage it had reached. */
public enum Stage {
    /** Nothing left this computer yet: credentials, signature, choice of the proxy. */
    PREPARE,
    /** The name is looked up; the proxy's where there is one. */
    DNS,
    /** The connection is made; through a proxy, its tunnel too. */
    CONNECT,
    /** Encryption is agreed on. */
    TLS,
    /** The request goes out. */
    SEND,
    /** The request is out, and no whole head of an answer is there. */
    WAIT,
    /** The answer's head is there, and its body not all of it. */
    BODY,
    /** The whole answer is there. */
    DONE
}
