package dev.nacelle.app.snippet;

import dev.nacelle.app.snippet.Call.Value;

/** How a shell or a language writes a text that must arrive as it is. */
enum Quoting {
    /** POSIX shells: nothing has a meaning between single quotes (POSIX.1-2017, XCU 2.2.2). */
    POSIX {
        @Override
        String plain(String text) {
            return "'" + text.replace("'", "'\\''") + "'";
        }

        @Override
        String variable(String name) {
            return "\"$" + name + "\"";
        }

        @Override
        String join(String text, String variable) {
            return text + variable;
        }
    },
    /** PowerShell: nothing but the single quote itself has a meaning between single quotes (about_Quoting_Rules). */
    POWERSHELL {
        @Override
        String plain(String text) {
            // Windows PowerShell hands a double quote on to a program only behind a backslash (about_Parsing).
            return "'" + text.replace("'", "''").replace("\"", "\\\"") + "'";
        }

        @Override
        String variable(String name) {
            return "$env:" + name;
        }

        @Override
        String join(String text, String variable) {
            return "(" + text + " + " + variable + ")";
        }
    },
    /** Python: a string literal in double quotes. */
    PYTHON {
        @Override
        String plain(String text) {
            return Quoting.escaped(text, "\\u%04x");
        }

        @Override
        String variable(String name) {
            return "os.environ[\"" + name + "\"]";
        }

        @Override
        String join(String text, String variable) {
            return text + " + " + variable;
        }
    },
    /** Java: a string literal. */
    JAVA {
        @Override
        String plain(String text) {
            return Quoting.escaped(text, "\\u%04x");
        }

        @Override
        String variable(String name) {
            return "System.getenv(\"" + name + "\")";
        }

        @Override
        String join(String text, String variable) {
            return text + " + " + variable;
        }
    };

    abstract String plain(String text);

    abstract String variable(String name);

    abstract String join(String text, String variable);

    /** The value as one argument or expression. */
    String of(Value value) {
        return value.variable()
                .map(name -> value.text().isEmpty() ? variable(name) : join(plain(value.text()), variable(name)))
                .orElseGet(() -> plain(value.text()));
    }

    private static String escaped(String text, String control) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ') {
                quoted.append(control.formatted(character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }
}
