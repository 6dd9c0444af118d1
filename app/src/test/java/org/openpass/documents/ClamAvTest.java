package org.openpass.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a daemon's answers; the daemon here speaks ClamAV's stream protocol (INSTREAM) as its manual says. */
class ClamAvTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final BlockingQueue<Integer> received = new LinkedBlockingQueue<>();
    private ServerSocket daemon;
    private volatile String verdict = "OK";

    @BeforeEach
    void open() throws IOException {
        daemon = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket socket = daemon.accept()) {
                    answer(socket);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new StringBuilder();
        int next;
        do {
            next = in.read();
            command.append((char) next);
        } while (next != 0 && next != '\n');
        if (command.substring(1).startsWith("VERSIONCOMMANDS")) {
            say(socket, "ClamAV 1.4.3/27700/Mon Nov 23 09:00:00 2026| COMMANDS: PING VERSION VERSIONCOMMANDS INSTREAM", next);
            return;
        }
        assertThat(command.substring(1)).startsWith("INSTREAM");
        int size = 0;
        for (int chunk = in.readInt(); chunk > 0; chunk = in.readInt()) {
            size += in.readNBytes(chunk).length;
        }
        received.add(size);
        if (verdict != null) {
            say(socket, "stream: " + verdict, next);
        } else {
            in.read();
        }
    }

    private static void say(Socket socket, String words, int end) throws IOException {
        socket.getOutputStream().write((words + (char) end).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private ClamAv scanner(Duration patience) {
        return new ClamAv("127.0.0.1:" + daemon.getLocalPort(), patience);
    }

    @Test
    void aCleanFilePassesWhole() throws InterruptedException {
        assertThat(scanner(PATIENCE).scan(new byte[300_000])).isEmpty();
        assertThat(received.take()).isEqualTo(300_000);
    }

    @Test
    void harmIsNamedAsTheDaemonNamesIt() {
        verdict = "Win.Test.EICAR_HDB-1 FOUND";
        assertThat(scanner(PATIENCE).scan(new byte[10])).contains(new Scanner.Harm("Win.Test.EICAR_HDB-1", "ClamAV"));
    }

    @Test
    void aDaemonThatIsAwayOrSilentLetsNothingPass() throws IOException {
        verdict = null;
        assertThatThrownBy(() -> scanner(Duration.ofMillis(200)).scan(new byte[10])).isInstanceOf(Scanner.ScannerAway.class);
        ClamAv closed = scanner(PATIENCE);
        daemon.close();
        assertThatThrownBy(() -> closed.scan(new byte[10])).isInstanceOf(Scanner.ScannerAway.class);
    }

    @Test
    void aWrongAddressIsSaidAtTheStart() {
        assertThatThrownBy(() -> new ClamAv("clamav", PATIENCE)).hasMessageContaining("HOST:PORT");
    }
}
