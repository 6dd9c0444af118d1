package org.openpass.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.openpass.documents.PreviewRefused.Reason;

/**
 * A running {@link PageDrawing}: a process of its own with a heap of its own, since a file of a few kilobytes can ask for any
 * amount of memory and time, and neither library nor thread can be told to stop.
 */
final class PageProcess implements AutoCloseable {

    /** It ended between two pages, which says nothing about the file. */
    static final class Ended extends IOException {
        Ended(Throwable cause) {
            super(cause);
        }
    }

    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"));

    private static final Set<String> KEPT = Set.of("HOME", "LANG", "LC_ALL", "LC_CTYPE");

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private volatile boolean ready;
    private volatile boolean closed;

    private PageProcess(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static PageProcess start() throws IOException {
        List<String> command = Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), OPTIONS,
                program()).flatMap(List::stream).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Passwords stand in the environment of the application.
        builder.environment().keySet().retainAll(KEPT);
        return new PageProcess(builder.start());
    }

    /** The program with what it needs and no more; as one executable jar, its launcher finds both. */
    private static List<String> program() {
        List<URL> parts = Stream.of(PageDrawing.class, Loader.class, RandomAccessRead.class, TrueTypeFont.class, LogFactory.class)
                .map(part -> part.getProtectionDomain().getCodeSource().getLocation()).distinct().toList();
        if (parts.stream().allMatch(part -> part.getProtocol().equals("file"))) {
            return List.of("-cp", parts.stream().map(PageProcess::path).collect(Collectors.joining(File.pathSeparator)),
                    PageDrawing.class.getName());
        }
        return List.of("-cp", System.getProperty("java.class.path"), "-Dloader.main=" + PageDrawing.class.getName(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private static String path(URL part) {
        try {
            return Path.of(part.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Has a page drawn.
     *
     * @throws PreviewRefused when it cannot be, in the process's words or by its end
     */
    PagePicture ask(byte[] content, boolean pdf, int page, Duration limit) throws IOException {
        CompletableFuture<PagePicture> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("page").start(() -> {
            try {
                answer.complete(exchange(content, pdf, page));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PreviewRefused refused) {
                throw refused;
            }
            if (!ready) {
                close();
                throw new IOException("It does not start: " + program(), e.getCause());
            }
            throw ended(e.getCause(), limit);
        } catch (TimeoutException e) {
            close();
            throw new PreviewRefused(Reason.TOO_SLOW);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new PreviewRefused(Reason.BUSY);
        }
    }

    private PagePicture exchange(byte[] content, boolean pdf, int page) throws IOException {
        if (!ready) {
            from.readByte();
            ready = true;
        }
        to.writeInt(content.length);
        to.write(content);
        to.writeBoolean(pdf);
        to.writeInt(page);
        to.flush();
        String refused = from.readUTF();
        if (!refused.isEmpty()) {
            throw new PreviewRefused(Reason.valueOf(refused));
        }
        int pages = from.readInt();
        String mediaType = from.readUTF();
        return new PagePicture(page, pages, mediaType, from.readNBytes(from.readInt()));
    }

    private Ended ended(Throwable cause, Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
            if (process.waitFor() == 0) {
                return new Ended(cause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new PreviewRefused(!process.isAlive() && process.exitValue() == PageDrawing.OUT_OF_MEMORY ? Reason.TOO_LARGE : Reason.BROKEN);
    }

    boolean alive() {
        return !closed && process.isAlive();
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }
}
