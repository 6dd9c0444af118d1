package org.openpass.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseEventReader;
import org.openpass.engine.Alerts;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in step with the cases. An event only says which case changed; what is indexed is how the case
 * stands when it is read, with its version, so events may come twice or late. With the index away the cursor waits;
 * a new index is filled by reading the log from its beginning.
 */
@Component
class CaseIndexing implements CaseEventReader {

    private final CaseIndex index;
    private final List<CaseDocumentSource> sources;
    private final Alerts alerts;
    private volatile boolean checked;

    CaseIndexing(CaseIndex index, List<CaseDocumentSource> sources, Alerts alerts) {
        this.index = index;
        this.sources = sources;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void read(List<CaseEvent> events) {
        Set<String> cases = events.stream().map(CaseEvent::caseNumber).collect(Collectors.toSet());
        try {
            requireIndex();
            for (CaseDocumentSource source : sources) {
                index.indexAll(source.documents(cases)).refused().forEach((number, reason) ->
                        alerts.raise("search:" + number, number, "The case cannot be indexed: " + reason));
            }
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
        }
    }

    /** Ends this batch; the reader starts over from the beginning of the log. */
    static final class IndexIsNew extends RuntimeException implements CaseEventReader.StartOver {
        IndexIsNew() {
            super("The index is new: all cases are indexed from the beginning of the log");
        }
    }
}
