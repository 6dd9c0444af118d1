package org.openpass.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
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

    private record Key(String sha256, int page) {
    }

    private final Documents documents;
    private final PageProcesses processes = new PageProcesses(PageProcesses.LIMIT, PageProcesses.START);
    private final Cache<Key, PagePicture> drawn = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .<Key, PagePicture>weigher((key, picture) -> picture.content().length).expireAfterAccess(KEPT).build();

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

    @Override
    public void destroy() {
        processes.close();
    }
}
