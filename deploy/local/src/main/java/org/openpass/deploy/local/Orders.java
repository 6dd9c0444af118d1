package org.openpass.deploy.local;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Takes orders for a running system, one at a time: a file {@code run/order} that only the owner of the data folder can
 * write. What is done goes line by line into the file that the order names; the last line is {@code = } and an exit code.
 */
final class Orders {

    static final String FILE = "order";
    static final String END = "= ";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** What an order makes the system do. */
    interface Act {
        void carryOut(String what, Consumer<String> say) throws Exception;
    }

    private final Path run;
    private final Map<String, Act> acts;

    /** @param acts by the word that an order begins with */
    Orders(Path run, Map<String, Act> acts) {
        this.run = run;
        this.acts = acts;
    }

    /** Begins to take orders; those of before this start belong to nobody any more. */
    void serve() throws IOException {
        Files.deleteIfExists(run.resolve(FILE));
        Thread.ofPlatform().daemon().name("orders").start(() -> {
            while (true) {
                look();
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        });
    }

    private void look() {
        Path order = run.resolve(FILE);
        if (!Files.exists(order)) {
            return;
        }
        try {
            Path taken = run.resolve("order.taken");
            Files.move(order, taken, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            var asked = new Properties();
            asked.load(new StringReader(Files.readString(taken)));
            Path answer = run.resolve(asked.getProperty("answer"));
            String kind = acts.keySet().stream().filter(each -> asked.getProperty(each) != null).findFirst()
                    .orElseThrow(() -> new IOException("it asks for nothing that is known here"));
            carryOut(kind, asked.getProperty(kind), line -> append(answer, line));
        } catch (IOException | RuntimeException e) {
            StatusFile.say("an order could not be read: " + e.getMessage());
        }
    }

    private void carryOut(String kind, String what, Consumer<String> answer) {
        int code = 0;
        try {
            acts.get(kind).carryOut(what, line -> {
                StatusFile.say(kind + ": " + line);
                answer.accept(line);
            });
        } catch (Refusal refusal) {
            code = Supervisor.EXIT_REFUSED;
            answer.accept(refusal.getMessage());
        } catch (Exception e) {
            code = Supervisor.EXIT_FAILED;
            StatusFile.say("the " + kind + " failed: " + e);
            answer.accept("The " + kind + " failed and was taken away: " + e.getMessage());
        }
        answer.accept(END + code);
    }

    private static void append(Path answer, String line) {
        try {
            Files.writeString(answer, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException nobodyListens) {
            StatusFile.say("the answer to an order could not be written: " + nobodyListens.getMessage());
        }
    }
}
