package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    /** The node's jars stand on the module path; on the class path it does not start. */
    @Override
    List<String> command() {
        Path lib = home.search().resolve("lib");
        return List.of(Home.java(), "-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Dlog4j2.disable.jmx=true",
                "-Des.path.home=" + home.search(), "-Des.nativelibs.path=" + lib.resolve("platform"),
                "--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core,ALL-UNNAMED",
                "--add-modules=ALL-MODULE-PATH,jdk.net", "--module-path", lib.toString(),
                "-cp", home.search().resolve("bin/openpass-search-launcher.jar").toString(),
                "org.openpass.deploy.search.SearchNodeLauncher",
                "--data", dir.resolve("search").toString(), "--port", String.valueOf(port));
    }

    /** By the health of its shards: the port answers long before. */
    @Override
    public boolean ready() {
        return Http.answersGet(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
    }
}
