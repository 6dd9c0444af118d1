package org.openpass.deploy.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The supervisor's command line.
 *
 * @param command {@code run}, {@code stores}, {@code prepare}, {@code backup} or {@code restore}
 * @param values  the options, without their dashes
 */
record Options(String command, Map<String, String> values) {

    private static final Set<String> FLAGS = Set.of("controlled-clock", "test-mode", "replace");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "run", Set.of("data", "port", "app", "bank", "controlled-clock"),
            "stores", Set.of("data", "connection", "controlled-clock", "test-mode"),
            "prepare", Set.of("app"),
            "backup", Set.of("data", "to"),
            "restore", Set.of("data", "from", "replace"));

    static Options parse(String... arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (!KNOWN.containsKey(command)) {
            throw new Refusal("Usage: run --data DIR --port N --app JAR [--bank DIR] [--controlled-clock], or stores --data DIR [--controlled-clock] [--test-mode] [--connection FILE], "
                    + "or prepare [--app JAR], or backup --data DIR --to TARGET, or restore --data DIR --from TARGET [--replace].");
        }
        var values = new HashMap<String, String>();
        for (int at = 1; at < arguments.length; at++) {
            String name = arguments[at].startsWith("--") ? arguments[at].substring(2) : "";
            if (!KNOWN.get(command).contains(name)) {
                throw new Refusal("'" + command + "' does not know " + arguments[at] + ".");
            }
            if (FLAGS.contains(name)) {
                values.put(name, "true");
            } else if (at + 1 < arguments.length) {
                values.put(name, arguments[++at]);
            } else {
                throw new Refusal("A value is missing after --" + name + ".");
            }
        }
        return new Options(command, values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Path path(String name) {
        if (!has(name)) {
            throw new Refusal("'" + command + "' needs --" + name + ".");
        }
        return Path.of(values.get(name));
    }

    int port() {
        try {
            int port = Integer.parseInt(values.getOrDefault("port", "8080"));
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, together with numbers out of range.
        }
        throw new Refusal("--port takes a number from 1 to 65535, not '" + values.get("port") + "'.");
    }
}
