package org.openpass.documents;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openpass.documents.PreviewRefused.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes that draw pages, two at most; each is kept for the next page, and ends by itself when nobody asks. */
final class PageProcesses implements AutoCloseable {

    /** How long a page may take. */
    static final Duration LIMIT = Duration.ofSeconds(10);
    /** How much longer the first page of a process: it starts, and looks through the fonts of the machine. */
    static final Duration START = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(PageProcesses.class);
    private static final int MOST = 2;

    private final Semaphore free = new Semaphore(MOST, true);
    private final Queue<PageProcess> idle = new ConcurrentLinkedQueue<>();
    private final Duration limit;
    private final Duration start;

    PageProcesses(Duration limit, Duration start) {
        this.limit = limit;
        this.start = start;
    }

    /** @throws PreviewRefused when the page cannot be shown */
    PagePicture draw(byte[] content, boolean pdf, int page) {
        try {
            if (!free.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PreviewRefused(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PreviewRefused(Reason.BUSY);
        }
        try {
            return ask(content, pdf, page);
        } catch (IOException e) {
            log.error("No process for drawing pages can be started", e);
            throw new PreviewRefused(Reason.BUSY);
        } finally {
            free.release();
        }
    }

    private PagePicture ask(byte[] content, boolean pdf, int page) throws IOException {
        for (PageProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                if (kept.alive()) {
                    return asked(kept, content, pdf, page, limit);
                }
            } catch (PageProcess.Ended meanwhile) {
                log.debug("A process for drawing pages had just ended", meanwhile);
            }
        }
        return asked(PageProcess.start(), content, pdf, page, limit.plus(start));
    }

    private PagePicture asked(PageProcess process, byte[] content, boolean pdf, int page, Duration patience)
            throws IOException {
        try {
            return process.ask(content, pdf, page, patience);
        } finally {
            if (process.alive()) {
                idle.add(process);
            }
        }
    }

    @Override
    public void close() {
        idle.forEach(PageProcess::close);
    }
}
