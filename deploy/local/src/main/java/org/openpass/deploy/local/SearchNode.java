package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.openpass.deploy.search.command.SearchNodeCommand;

/** Elasticsearch as our own child; it knows no users, so it listens on the loopback interface only. */
final class SearchNode extends ChildProcess {

    private final Home home;
    private final int port;

    SearchNode(DataDir dir, Home home, Ports ports, int wantedPort) {
        super(dir, "search");
        this.home = home;
        this.port = ports.of("search", wantedPort);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(dir.resolve("search"));
    }

    @Override
    List<String> command() {
        return SearchNodeCommand.command(home.search(), dir.resolve("search"), port);
    }

    /** By the health of its shards: the port answers long before. */
    @Override
    public boolean ready() {
        return Http.answersGet(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
    }
}
