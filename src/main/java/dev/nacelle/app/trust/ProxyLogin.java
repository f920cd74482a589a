package dev.nacelle.app.trust;

import dev.nacelle.app.auth.Secret;

/**
 * Who a proxy is told that calls. Kept in memory only.
 *
 * @param user may be empty
 */
public record ProxyLogin(String user, Secret password) {}
