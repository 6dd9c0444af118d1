package org.openpass.deploy.search.command;

import java.nio.file.Path;
import java.util.List;

/** The command that starts the search node with the Java runtime that is running now. */
public final class SearchNodeCommand {

    private SearchNodeCommand() {
    }

    /**
     * The command line, ready for a {@link ProcessBuilder}. The child ends when its standard input does, so leave
     * that a pipe; it prints {@code READY http://127.0.0.1:PORT} on standard output when it can be searched.
     *
     * @param home the assembled home: lib, modules, config, bin
     * @param data the folder of indices and logs, created when absent
     * @param port the HTTP port on 127.0.0.1
     */
    public static List<String> command(Path home, Path data, int port) {
        Path lib = home.toAbsolutePath().resolve("lib");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Dlog4j2.disable.jmx=true",
                "-Dlog4j.shutdownHookEnabled=false", // else the log ends before the node has closed
                "-Des.path.home=" + home.toAbsolutePath(),
                "-Des.nativelibs.path=" + lib.resolve("platform"),
                "--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core,ALL-UNNAMED",
                "--add-modules=ALL-MODULE-PATH,jdk.net",
                "--module-path", lib.toString(),
                "-cp", home.toAbsolutePath().resolve("bin/openpass-search-launcher.jar").toString(),
                "org.openpass.deploy.search.SearchNodeLauncher",
                "--data", data.toAbsolutePath().toString(),
                "--port", Integer.toString(port));
    }
}
