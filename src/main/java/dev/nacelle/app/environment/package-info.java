/**
 * Where a person sends readings, by name: address, header fields, authorization, certificates, proxy; kept in one file,
 * handed on as one text, recognised in whatever is pasted. No environment holds a secret: it names the places secrets go
 * to, and a {@code SecretBox} fills them for as long as the program runs.
 */
@NullMarked
package dev.nacelle.app.environment;

import org.jspecify.annotations.NullMarked;
