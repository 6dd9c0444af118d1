package org.openpass.documents;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/** A ClamAV daemon, asked by its stream protocol; used when {@code openpass.scanner.clamav} names it as HOST:PORT. */
@Component
@ConditionalOnProperty("openpass.scanner.clamav")
class ClamAv implements Scanner {

    private final ClamavClient client;
    private final Duration patience;

    /** @param address host and port of the daemon */
    ClamAv(@Value("${openpass.scanner.clamav}") String address, @Value("${openpass.scanner.patience:PT20S}") Duration patience) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("openpass.scanner.clamav is HOST:PORT, as in 127.0.0.1:3310, not " + address);
        }
        this.client = new ClamavClient(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        this.patience = patience;
    }

    @Override
    public String name() {
        return "ClamAV";
    }

    @Override
    public Optional<Harm> scan(byte[] content) {
        // The client knows no time-outs: a daemon that hangs must not hold an upload for ever.
        CompletableFuture<ScanResult> asked = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().name("clamav").start(() -> {
            try {
                asked.complete(client.scan(new ByteArrayInputStream(content)));
            } catch (RuntimeException | Error e) {
                asked.completeExceptionally(e);
            }
        });
        try {
            return harm(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new ScannerAway("ClamAV: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            asking.interrupt();
            throw new ScannerAway("ClamAV did not answer within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScannerAway("Interrupted while ClamAV was asked", e);
        }
    }

    private Optional<Harm> harm(ScanResult result) {
        return result instanceof ScanResult.VirusFound found
                ? Optional.of(new Harm(found.getFoundViruses().values().stream().flatMap(Collection::stream).findFirst()
                        .orElse("unnamed"), name()))
                : Optional.empty();
    }
}
