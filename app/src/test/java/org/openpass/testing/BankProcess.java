package org.openpass.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.openpass.deploy.bank.BankSimulator;

/** The bank simulator in a process of its own, registered with customs under a name of this test's. */
public final class BankProcess implements AutoCloseable {

    private static final String READY = "READY ";

    private final Process process;
    private final String name;
    private final String url;

    /** Starts the bank and registers it, its key and its page. */
    public BankProcess(Api admin) {
        String code = SampleData.unique("SIM");
        name = "Bank " + code;
        try {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                    "-cp", System.getProperty("java.class.path"), BankSimulator.class.getName(),
                    "--customs", admin.baseUrl(), "--code", code).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            url = ready(process.inputReader());
            String key = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url + "/key")).build(),
                    BodyHandlers.ofString()).body();
            admin.put("/api/v1/admin/banks/" + code, Map.of("name", name, "publicKey", key,
                    "paymentUrl", url + "/pay")).mustBe(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String ready(BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new IOException("The bank did not start: " + line);
        }
        return line.substring(READY.length());
    }

    /** As customs has registered it. */
    public String name() {
        return name;
    }

    /** Where the bank answers. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
