/**
 * How a call proves who sends it: nothing, a header field, a bearer token, an AWS signature, or SageMaker asked
 * directly; and where AWS credentials come from. Nothing secret is ever written, logged or shown.
 */
@NullMarked
package dev.nacelle.app.auth;

import org.jspecify.annotations.NullMarked;
