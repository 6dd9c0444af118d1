package org.openpass.deploy.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.search.command.SearchNodeCommand;

/** The real node in a child process, started by the command that production uses. */
final class SearchNodeProcess {

    private final Process process;
    private final String url;

    private SearchNodeProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static SearchNodeProcess start(Path data) throws Exception {
        int port = freePort();
        Path home = Path.of(System.getProperty("search.home"));
        Process process = new ProcessBuilder(SearchNodeCommand.command(home, data, port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String line = CompletableFuture.supplyAsync(() -> firstLine(process.inputReader()))
                    .get(3, TimeUnit.MINUTES);
            assertThat(line).isEqualTo("READY http://127.0.0.1:" + port);
            return new SearchNodeProcess(process, line.substring("READY ".length()));
        } catch (Exception | AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    ElasticsearchClient client() {
        return ElasticsearchClient.of(client -> client.host(url));
    }

    /** As a parent's death looks to the child. */
    int endOfInput() throws Exception {
        process.getOutputStream().close();
        return exitCode();
    }

    /** SIGTERM alone: {@link Process#destroy()} would close the pipes too. */
    int terminate() throws Exception {
        process.toHandle().destroy();
        return exitCode();
    }

    void kill() throws Exception {
        process.destroyForcibly();
        exitCode();
    }

    private int exitCode() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("the node ended").isTrue();
        return process.exitValue();
    }

    private static String firstLine(BufferedReader output) {
        try {
            return output.readLine();
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
