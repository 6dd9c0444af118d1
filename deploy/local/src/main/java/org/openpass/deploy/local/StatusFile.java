package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What each child does, in {@code run/status.json} for programs and as lines for people. */
final class StatusFile {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Path file;
    private final List<Keeper> keepers = new ArrayList<>();
    private Supplier<String> trial = () -> "";

    StatusFile(Path file) {
        this.file = file;
    }

    synchronized void add(Keeper keeper) {
        keepers.add(keeper);
    }

    /** @param json what the trial is doing, as a JSON object; empty while there was none */
    synchronized void tellTrial(Supplier<String> json) {
        trial = json;
    }

    synchronized void write() {
        var json = new StringBuilder("{\"supervisor\":").append(ProcessHandle.current().pid()).append(",\"children\":{");
        for (Keeper keeper : keepers) {
            json.append(keeper == keepers.getFirst() ? "" : ",").append("\"%s\":{\"pid\":%d,\"state\":\"%s\",\"restarts\":%d}"
                    .formatted(keeper.child().name(), keeper.child().pid(), keeper.state(), keeper.restarts()));
        }
        json.append('}');
        if (!trial.get().isEmpty()) {
            json.append(",\"trial\":").append(trial.get());
        }
        json.append("}\n");
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, json);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A full disk must not end the supervision of what may yet recover.
            say("%s could not be written: %s".formatted(file.getFileName(), e.getMessage()));
        }
    }

    static void say(String line) {
        System.out.println(LocalTime.now().format(SECONDS) + "  " + line);
    }
}
