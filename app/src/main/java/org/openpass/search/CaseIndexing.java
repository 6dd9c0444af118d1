package org.openpass.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseEventReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in step with the cases. An event only says which case changed; what is indexed is how the case
 * stands when it is read, with its version, so events may come twice or late. With the index away the cursor waits;
 * a new index is filled by reading the log from its beginning; one that an older release made is rebuilt beside.
 */
@Component
class CaseIndexing implements CaseEventReader {

    /** Name of the cursor. */
    static final String READER = "search";
    private static final Logger log = LoggerFactory.getLogger(CaseIndexing.class);

    private final CaseIndex index;
    private final IndexedCases cases;
    private final Rebuild rebuild;
    private volatile boolean checked;

    CaseIndexing(CaseIndex index, IndexedCases cases, Rebuild rebuild) {
        this.index = index;
        this.cases = cases;
        this.rebuild = rebuild;
    }

    @Override
    public String name() {
        return READER;
    }

    @Override
    public void read(List<CaseEvent> events) {
        Set<String> changed = events.stream().map(CaseEvent::caseNumber).collect(Collectors.toSet());
        try {
            requireIndex();
            cases.write(CaseIndex.ALIAS, changed);
        } catch (SearchUnavailable e) {
            checked = false;
            throw e;
        }
    }

    /** After a restore the cursor stands at the end of the log and there is no index: no event would make one. */
    @Override
    public void idle() {
        try {
            requireIndex();
        } catch (SearchUnavailable e) {
            checked = false; // it is looked for again
        }
    }

    private void requireIndex() {
        if (!checked) {
            boolean fresh = index.createIfAbsent();
            checked = true;
            if (fresh) {
                throw new IndexIsNew();
            }
            if (index.versions().outdated()) {
                Thread.ofVirtual().name("search-rebuild").start(this::rebuild);
            }
        }
    }

    private void rebuild() {
        try {
            log.info("The search index was made by an older release and is made anew; it serves meanwhile");
            Rebuild.Report report = rebuild.run(written -> { });
            log.info("The search index is new, {} cases", report.cases());
        } catch (RuntimeException e) {
            log.warn("The search index was not made anew; ./openpass reindex does it: {}", e.toString());
        }
    }

    /** Ends this batch; the reader starts over from the beginning of the log. */
    static final class IndexIsNew extends RuntimeException implements CaseEventReader.StartOver {
        IndexIsNew() {
            super("The index is new: all cases are indexed from the beginning of the log");
        }
    }
}
