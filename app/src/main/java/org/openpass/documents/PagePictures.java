package org.openpass.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Pages of files as pictures, so that nothing of a stranger's file reaches a browser but pixels. Whoever calls has asked
 * {@link Documents#find} whether the reader may see the file.
 */
@Service
public class PagePictures implements DisposableBean {

    /** How many pages of a file are shown. */
    public static final int MOST_PAGES = PageDrawing.MOST_PAGES;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final long MOST_SMALL_BYTES = 16L * 1024 * 1024;
    /** Of a file that has no small picture, besides its hash. */
    private static final int REFUSAL_BYTES = 200;

    /** A small picture, or why there is none: a broken file stays so, and is not tried anew by everybody who sees the list. */
    private record Small(PagePicture picture, PreviewRefused refused) {

        int bytes() {
            return picture == null ? REFUSAL_BYTES : picture.content().length;
        }
    }

    private record Key(String sha256, int page) {
    }

    private final Documents documents;
    private final PageProcesses processes = new PageProcesses(PageProcesses.LIMIT, PageProcesses.START);
    private final Cache<Key, PagePicture> drawn = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .<Key, PagePicture>weigher((key, picture) -> picture.content().length).expireAfterAccess(KEPT).build();
    private final Cache<String, Small> small = Caffeine.newBuilder().maximumWeight(MOST_SMALL_BYTES)
            .<String, Small>weigher((sha256, picture) -> picture.bytes()).expireAfterAccess(KEPT).build();
    /** Lists take one process at a time, so that another is always there for who looks at a page. */
    private final Semaphore lists = new Semaphore(1, true);

    PagePictures(Documents documents) {
        this.documents = documents;
    }

    /**
     * The page of the file.
     *
     * @param page counted from 1
     * @throws PreviewRefused when it cannot be shown
     */
    public PagePicture of(Document document, int page) {
        if (page < 1) {
            throw new PreviewRefused(PreviewRefused.Reason.NO_SUCH_PAGE);
        }
        Key key = new Key(document.sha256(), page);
        PagePicture known = drawn.getIfPresent(key);
        if (known == null) {
            known = processes.draw(documents.content(document.id()), !document.picture(), page);
            drawn.put(key, known);
        }
        return known;
    }

    /**
     * The first page, or the picture, as small as a list shows it: JPEG, at most 160 pixels long. Only what {@link Documents} stores
     * has one: what stands in quarantine is never opened.
     *
     * @throws PreviewRefused when there is none
     */
    public PagePicture small(Document document) {
        Small known = small.getIfPresent(document.sha256());
        if (known == null) {
            known = drawnSmall(document);
        }
        if (known.refused() != null) {
            throw known.refused();
        }
        return known.picture();
    }

    private Small drawnSmall(Document document) {
        try {
            if (!lists.tryAcquire(PageProcesses.LIMIT.plus(PageProcesses.START).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PreviewRefused(PreviewRefused.Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PreviewRefused(PreviewRefused.Reason.BUSY);
        }
        try {
            // Whoever waited here before may have had the same list before the eyes.
            Small known = small.getIfPresent(document.sha256());
            if (known == null) {
                known = drawSmall(document);
                small.put(document.sha256(), known);
            }
            return known;
        } finally {
            lists.release();
        }
    }

    private Small drawSmall(Document document) {
        try {
            return new Small(processes.draw(documents.content(document.id()), !document.picture(), PageDrawing.SMALL), null);
        } catch (PreviewRefused refused) {
            if (refused.reason() == PreviewRefused.Reason.BUSY) {
                throw refused;
            }
            return new Small(null, refused);
        }
    }

    @Override
    public void destroy() {
        processes.close();
    }
}
