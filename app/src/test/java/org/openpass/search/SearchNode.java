package org.openpass.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.search.command.SearchNodeCommand;

/** The real node in a child process; its home is {@code -Dsearch.home}, else where the reactor assembles it. */
final class SearchNode implements AutoCloseable {

    private final Process process;
    private final URI url;

    private SearchNode(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    static SearchNode start(Path data) throws Exception {
        Path home = Path.of(System.getProperty("search.home", "../deploy/search-node/target/home"));
        Process process = new ProcessBuilder(SearchNodeCommand.command(home, data, freePort()))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            URI url = CompletableFuture.supplyAsync(() -> ready(process)).get(3, TimeUnit.MINUTES);
            return new SearchNode(process, url);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    URI url() {
        return url;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static URI ready(Process process) {
        try {
            String line = process.inputReader().readLine();
            if (line == null || !line.startsWith("READY ")) {
                throw new IllegalStateException("The search node did not start");
            }
            return URI.create(line.substring("READY ".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
