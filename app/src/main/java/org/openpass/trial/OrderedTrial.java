package org.openpass.trial;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.openpass.authoring.Trial.Stage;
import org.openpass.authoring.Trial.State;
import org.openpass.authoring.TrialRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trial that the supervisor of this machine starts and ends at an order, a file in the folder where backups are ordered, too. */
final class OrderedTrial implements TrialPlace {

    private static final String END = "= ";
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path run;
    private final JsonMapper json;

    OrderedTrial(Path run, JsonMapper json) {
        this.run = run;
        this.json = json;
    }

    @Override
    public State state() {
        JsonNode trial = status();
        if (trial.isMissingNode()) {
            return new State(Stage.ENDED, "", null);
        }
        return new State(Stage.valueOf(trial.path("state").asString("ENDED")), trial.path("reason").asString(""),
                Instant.parse(trial.path("since").asString()));
    }

    @Override
    public void start() {
        order("start");
    }

    @Override
    public void end() {
        order("end");
    }

    @Override
    public URI door() {
        String url = status().path("url").asString("");
        if (url.isEmpty()) {
            throw new TrialRefused(TrialRefused.Reason.GONE, "The trial has ended");
        }
        return URI.create(url);
    }

    private JsonNode status() {
        try {
            return json.readTree(Files.readString(run.resolve("status.json"))).path("trial");
        } catch (IOException | JacksonException none) {
            return json.missingNode();
        }
    }

    private void order(String what) {
        String name = "answer-trial-" + UUID.randomUUID();
        Path answer = run.resolve(name);
        Path order = run.resolve("order");
        try {
            Path next = Files.writeString(run.resolve(name + ".order"), "trial=" + what + "\nanswer=" + name + "\n");
            try {
                Files.createLink(order, next);
            } catch (FileAlreadyExistsException another) {
                throw busy();
            } finally {
                Files.delete(next);
            }
            await(order, answer);
        } catch (IOException away) {
            throw new TrialRefused(TrialRefused.Reason.GONE, "The supervisor takes no orders: " + away.getMessage());
        }
    }

    private static void await(Path order, Path answer) throws IOException {
        long deadline = System.nanoTime() + ANSWERED_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            List<String> lines = lines(answer);
            if (!lines.isEmpty() && lines.getLast().startsWith(END)) {
                Files.deleteIfExists(answer);
                if (!lines.getLast().equals(END + "0")) {
                    throw new TrialRefused(TrialRefused.Reason.NO_ROOM, lines.getFirst());
                }
                return;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        // One that nobody took is taken back; one that is being carried out goes on.
        if (Files.deleteIfExists(order)) {
            throw busy();
        }
    }

    private static TrialRefused busy() {
        return new TrialRefused(TrialRefused.Reason.BUSY, "A backup or another order is being carried out; try again after it");
    }

    private static List<String> lines(Path answer) throws IOException {
        try {
            return Files.readAllLines(answer);
        } catch (NoSuchFileException notYet) {
            return List.of();
        }
    }
}
