package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application, told by plain Spring configuration where engine and stores are. */
final class AppServer extends ChildProcess {

    private final UnpackedApp program;
    private final int port;
    private final Endpoints endpoints;
    private final Path adminPasswordFile;
    private final String secretsKey;
    private final String trialSecret;
    private final Map<String, String> outer;

    /**
     * @param secretsKey what the application keeps others' secrets with
     * @param trialSecret what it opens the trial's door with, which it orders where the backup is ordered, too
     * @param outer the supervisor's own environment: what it sets for the application wins.
     */
    AppServer(DataDir dir, Path jar, int port, Endpoints endpoints, Path adminPasswordFile, String secretsKey,
            String trialSecret, Map<String, String> outer) {
        super(dir, "app");
        this.program = new UnpackedApp(jar);
        this.port = port;
        this.endpoints = endpoints;
        this.adminPasswordFile = adminPasswordFile;
        this.secretsKey = secretsKey;
        this.trialSecret = trialSecret;
        this.outer = outer;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    List<String> command() throws IOException {
        // Beside engine and database on few cores a concurrent collector costs more than its short pauses are worth.
        var command = new ArrayList<>(List.of(Home.java(), "-Xmx1g", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(program.start());
        return command;
    }

    @Override
    Map<String, String> environment() {
        var values = new HashMap<>(endpoints.asEnvironment());
        values.put("SERVER_PORT", String.valueOf(port));
        values.put("SERVER_ADDRESS", "127.0.0.1");
        values.put("OPENPASS_ADMIN_PASSWORD_FILE", adminPasswordFile.toString());
        values.put("OPENPASS_SECRETS_KEY", secretsKey);
        values.put("OPENPASS_HISTORY_FOLDER", dir.resolve("history").toString());
        values.put("OPENPASS_STUDIO_TRIAL_ORDERS", dir.run().toString());
        values.put("OPENPASS_STUDIO_TRIAL_SECRET", trialSecret);
        outer.forEach((name, value) -> {
            if (name.matches("(SPRING|SERVER|MANAGEMENT|OPENPASS)_.*")) {
                values.put(name, value);
            }
        });
        // The port and address were checked and printed: they are not taken from elsewhere.
        values.put("SERVER_PORT", String.valueOf(port));
        return values;
    }

    @Override
    public boolean ready() {
        return Http.answersGet(url() + "/actuator/health/readiness");
    }
}
