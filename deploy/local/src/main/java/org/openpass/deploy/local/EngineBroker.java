package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The workflow engine: a genuine Camunda 8 broker with one partition, and our exporter on it. */
class EngineBroker extends ChildProcess {

    private static final int HEAP_MB = 768;

    private final Home home;
    private final Database feed;
    private final boolean controlledClock;
    private final boolean shortLived;
    private final int heapMb;
    private final Epochs epochs;
    private final Map<String, Integer> ports;

    /** @param shortLived no run of it is long enough to be worth more than a quick compilation */
    EngineBroker(DataDir dir, Home home, Ports chosen, Database feed, boolean controlledClock, boolean shortLived) {
        this(dir, home, chosen, feed, controlledClock, shortLived, HEAP_MB);
    }

    EngineBroker(DataDir dir, Home home, Ports chosen, Database feed, boolean controlledClock, boolean shortLived, int heapMb) {
        super(dir, "engine");
        this.shortLived = shortLived;
        this.heapMb = heapMb;
        this.home = home;
        this.feed = feed;
        this.controlledClock = controlledClock;
        this.epochs = new Epochs(data(), new StoredEpoch(feed));
        this.ports = Map.of(
                "GRPC", chosen.of("engine.grpc", 0), "REST", chosen.of("engine.rest", 0),
                "MANAGEMENT", chosen.of("engine.management", 0), "COMMAND", chosen.of("engine.command", 0),
                "INTERNAL", chosen.of("engine.internal", 0));
    }

    String grpcAddress() {
        return "http://127.0.0.1:" + ports.get("GRPC");
    }

    String restAddress() {
        return "http://127.0.0.1:" + ports.get("REST");
    }

    /** Actuator of the broker: health, metrics, and the clock when it is controlled. */
    String managementAddress() {
        return "http://127.0.0.1:" + ports.get("MANAGEMENT");
    }

    /** Whether its folder and the database belong together. */
    Epochs epochs() {
        return epochs;
    }

    /** Its version, from the programs that it is assembled of. */
    static String version(Home home) throws IOException {
        try (var jars = Files.newDirectoryStream(home.engine().resolve("lib"), "zeebe-broker-[0-9]*.jar")) {
            for (Path jar : jars) {
                return jar.getFileName().toString().replaceAll("zeebe-broker-|\\.jar", "");
            }
        }
        return "unknown";
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(data());
        epochs.renew();
        // The broker unpacks a native library at each start, which a killed one leaves behind.
        Trees.delete(temporary());
        Files.createDirectories(temporary());
    }

    @Override
    List<String> command() {
        Path engine = home.engine();
        var command = new ArrayList<>(List.of(Home.java()));
        command.addAll(ClassArchive.in(engine).use());
        command.addAll(List.of("-Xms%dm".formatted(heapMb / 3), "-Xmx%dm".formatted(heapMb), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8", "-Djava.io.tmpdir=" + temporary(), "-Dapp.home=" + dir.resolve("engine"),
                // As a program argument the broker ignores it without a word.
                "-Dspring.config.additional-location=file:" + engine.resolve("config/engine.yaml"),
                // Not on the class path: classes are archived of a class path of jars only.
                "-Dlogging.config=file:" + engine.resolve("config/log4j2.xml")));
        if (shortLived) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        if (controlledClock) {
            command.add("-Dzeebe.clock.controlled=true");
        }
        command.addAll(List.of("-cp", engine.resolve("lib") + "/*", "io.camunda.application.StandaloneBroker"));
        return command;
    }

    @Override
    Map<String, String> environment() {
        var values = new HashMap<>(Map.of(
                "OPENPASS_ENGINE_DATA", data().toString(),
                "OPENPASS_ENGINE_EXPORTER_JAR", home.engine().resolve("lib-openpass/exporter.jar").toString(),
                "OPENPASS_FEED_URL", feed.url(), "OPENPASS_FEED_USER", feed.user(),
                "OPENPASS_FEED_PASSWORD", feed.password()));
        ports.forEach((use, port) -> values.put("OPENPASS_ENGINE_" + use + "_PORT", String.valueOf(port)));
        return values;
    }

    /** By a command that waits for nobody: a leader that still replays its log does not answer it. */
    @Override
    public boolean ready() {
        return Http.answersPost(restAddress() + "/v2/messages/publication",
                "{\"name\":\"openpass-ready\",\"correlationKey\":\"ready\",\"timeToLive\":0}");
    }

    Path data() {
        return dir.resolve("engine/data");
    }

    Path temporary() {
        return dir.resolve("engine/tmp");
    }
}
