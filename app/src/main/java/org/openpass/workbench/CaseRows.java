package org.openpass.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.declaration.Declarations;
import org.openpass.search.CaseSearch;
import org.openpass.search.SearchPage;
import org.openpass.search.SearchScope;
import org.openpass.search.SearchUnavailable;
import org.springframework.stereotype.Component;

/** Reads the list page by page, within what the asker may see, from the database or by words from the index. */
@Component
class CaseRows {

    static final int COUNT_LIMIT = 1_000;
    private static final int PAGE = 50;

    private final CaseList cases;
    private final CaseSearch search;
    private final Visibilities visibilities;
    private final Declarations declarations;
    private final CollectionApi collection;

    CaseRows(CaseList cases, CaseSearch search, Visibilities visibilities, Declarations declarations,
            CollectionApi collection) {
        this.cases = cases;
        this.search = search;
        this.visibilities = visibilities;
        this.declarations = declarations;
        this.collection = collection;
    }

    /** How many match, up to {@link #COUNT_LIMIT} and one more. */
    long count(Actor actor, CaseFilter filter) {
        Visibility visibility = visibilities.of(actor);
        if (!filter.searches()) {
            return cases.count(visibility, filter.status(), COUNT_LIMIT + 1);
        }
        SearchPage page = search.search(filter.q(), filter.status(), scope(visibility), 1, null);
        return page.counted() ? page.total() : COUNT_LIMIT + 1;
    }

    /** Opens the list; it reads on as it is scrolled. */
    Pages open(Actor actor, CaseFilter filter) {
        return new Pages(actor, filter);
    }

    private static SearchScope scope(Visibility v) {
        return new SearchScope(v.all(), v.parties(), v.offices());
    }

    /** The rows read so far. Each page begins where the one before ended, so rows never shift while one scrolls. */
    final class Pages {

        private final Actor actor;
        private final CaseFilter filter;
        private final List<CaseRow> read = new ArrayList<>();
        private CaseList.Key lastRead;
        private String searchAfter;
        private boolean exhausted;

        private Pages(Actor actor, CaseFilter filter) {
            this.actor = actor;
            this.filter = filter;
        }

        List<CaseRow> rows(int offset, int limit) {
            while (!exhausted && read.size() < offset + limit) {
                readOn();
            }
            return read.subList(Math.min(offset, read.size()), Math.min(offset + limit, read.size()));
        }

        private void readOn() {
            Visibility visibility = visibilities.of(actor);
            List<CaseFile> files = filter.searches() ? found(visibility) : listed(visibility);
            List<String> numbers = files.stream().map(CaseFile::number).toList();
            Map<String, String> lanes = actor.officer() ? declarations.lanes(numbers) : Map.of();
            Map<String, Notice> notices = collection.noticesOf(numbers);
            files.forEach(f -> read.add(new CaseRow(f, lanes.get(f.number()), notices.get(f.number()))));
        }

        private List<CaseFile> listed(Visibility visibility) {
            List<CaseFile> files = cases.page(visibility, filter.status(), lastRead, PAGE);
            exhausted = files.size() < PAGE;
            if (!files.isEmpty()) {
                lastRead = new CaseList.Key(files.getLast().openedAt(), files.getLast().number());
            }
            return files;
        }

        private List<CaseFile> found(Visibility visibility) {
            SearchPage page;
            try {
                page = search.search(filter.q(), filter.status(), scope(visibility), PAGE, searchAfter);
            } catch (SearchUnavailable away) {
                exhausted = true; // while one scrolls, what was read stays
                return List.of();
            }
            searchAfter = page.next();
            exhausted = searchAfter == null;
            // The index may lag behind; what is shown of a case comes from the database.
            return cases.among(visibility, page.hits().stream().map(hit -> hit.document().caseNumber()).toList());
        }
    }
}
