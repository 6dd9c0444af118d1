package org.openpass.deploy.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node: {@code --data DIR --port N}. The node listens on the loopback interface only, since
 * it knows no users, and ends with its parent: at the end of standard input, or on SIGTERM.
 */
public final class SearchNodeLauncher {

    private static final TimeValue START_LIMIT = TimeValue.timeValueMinutes(3);

    private SearchNodeLauncher() {
    }

    /** Starts the node, prints {@code READY <url>}, and ends it at the end of standard input, even while starting. */
    public static void main(String[] args) {
        Path data = Path.of(option(args, "--data")).toAbsolutePath();
        int port = Integer.parseInt(option(args, "--port"));
        PrintStream out = System.out; // the logging below takes both streams for the log file
        PrintStream err = System.err;
        new Thread(SearchNodeLauncher::endWithParent, "end-with-parent").start();
        LogConfigurator.registerErrorListener();
        LogConfigurator.configureESLogging(); // reading the settings logs already
        try {
            Node node = start(environment(data, port));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "search-node-close"));
            out.println("READY http://127.0.0.1:" + port);
        } catch (Exception e) {
            e.printStackTrace();
            err.println("The search node could not start on port " + port + ": " + rootCause(e).getMessage());
            System.exit(1);
        }
    }

    private static Environment environment(Path data, int port) throws IOException {
        Files.createDirectories(data);
        Path home = Path.of(System.getProperty("es.path.home"));
        Map<String, String> settings = Map.of(
                "path.home", home.toString(),
                "path.data", data.resolve("indices").toString(),
                "path.logs", data.resolve("logs").toString(),
                "http.port", Integer.toString(port));
        return InternalSettingsPreparer.prepareEnvironment(
                Settings.EMPTY, settings, home.resolve("config"), () -> "search-1");
    }

    private static Node start(Environment environment) throws Exception {
        LogConfigurator.setNodeName("search-1");
        LogConfigurator.configure(environment, true);
        PluginsLoader modules = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false), Set.of(), Map.of());
        Node node = new Node(environment, modules);
        node.start();
        // An open port is not a usable index: shards recover from the log of operations first.
        if (node.client().admin().cluster().prepareHealth(START_LIMIT)
                .setWaitForYellowStatus().setTimeout(START_LIMIT).get().isTimedOut()) {
            throw new IllegalStateException("the indices did not become usable within " + START_LIMIT);
        }
        return node;
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream()); // a parent has nothing to say but its end
        } catch (IOException e) {
            System.err.println("Standard input broke: " + e.getMessage());
        }
        System.exit(0);
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("The search node did not close cleanly: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String option(String[] args, String name) {
        int at = List.of(args).indexOf(name);
        if (at < 0 || at + 1 == args.length) {
            System.err.println("Usage: SearchNodeLauncher --data DIR --port N");
            System.exit(2);
        }
        return args[at + 1];
    }

    private static Throwable rootCause(Throwable e) {
        return e.getCause() == null ? e : rootCause(e.getCause());
    }
}
