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
import org.openpass.search.CaseFinder;
import org.openpass.search.FoundCases;
import org.openpass.search.SearchUnavailable;
import org.springframework.stereotype.Component;

/** Reads the list page by page, within what the asker may see, from the database or by words from the index. */
@Component
class CaseRows {

    /**
     * What the list shows.
     *
     * @param total up to {@link #COUNT_LIMIT} and one more
     * @param similar no case has the words, but these similar ones
     * @param numbersOnly the index is away, so that words were not sought
     */
    record Count(long total, boolean similar, boolean numbersOnly) {
    }

    static final int COUNT_LIMIT = FoundCases.COUNT_LIMIT;
    private static final int PAGE = 50;

    private final CaseList cases;
    private final CaseFinder finder;
    private final Visibilities visibilities;
    private final Declarations declarations;
    private final CollectionApi collection;

    CaseRows(CaseList cases, CaseFinder finder, Visibilities visibilities, Declarations declarations,
            CollectionApi collection) {
        this.cases = cases;
        this.finder = finder;
        this.visibilities = visibilities;
        this.declarations = declarations;
        this.collection = collection;
    }

    /** Opens the list; it reads on as it is scrolled. */
    Pages open(Actor actor, CaseFilter filter) {
        return new Pages(actor, filter);
    }

    /** The rows read so far. Each page begins where the one before ended, so rows never shift while one scrolls. */
    final class Pages {

        private final Actor actor;
        private final CaseFilter filter;
        private final List<CaseRow> read = new ArrayList<>();
        private CaseList.Key lastRead;
        private String searchAfter;
        private boolean exhausted;
        private boolean numbersOnly;

        private Pages(Actor actor, CaseFilter filter) {
            this.actor = actor;
            this.filter = filter;
        }

        /**
         * How many there are; to be asked before the rows.
         *
         * @throws SearchUnavailable when words were sought, and the index does not answer
         */
        Count count() {
            Visibility visibility = visibilities.of(actor);
            if (!filter.searches()) {
                return new Count(cases.count(visibility, filter.status(), COUNT_LIMIT + 1), false, false);
            }
            FoundCases first = find(visibility);
            add(files(first));
            return new Count(first.counted() ? first.total() : COUNT_LIMIT + 1, first.similar(), first.indexAway());
        }

        List<CaseRow> rows(int offset, int limit) {
            try {
                readTo(offset + limit);
            } catch (SearchUnavailable away) {
                exhausted = true; // while one scrolls, what was read stays
            }
            return read(offset, limit);
        }

        /**
         * The same for who takes the list away and would not see that it ends early.
         *
         * @throws SearchUnavailable when words are sought, and the index does not answer, even if the words are a known number
         */
        List<CaseRow> whole(int offset, int limit) {
            readTo(offset + limit);
            if (numbersOnly) {
                throw new SearchUnavailable("Only numbers were looked up");
            }
            return read(offset, limit);
        }

        private void readTo(int end) {
            while (!exhausted && read.size() < end) {
                readOn();
            }
        }

        private List<CaseRow> read(int offset, int limit) {
            return read.subList(Math.min(offset, read.size()), Math.min(offset + limit, read.size()));
        }

        private void readOn() {
            Visibility visibility = visibilities.of(actor);
            add(filter.searches() ? files(find(visibility)) : listed(visibility));
        }

        private void add(List<CaseFile> files) {
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

        private FoundCases find(Visibility visibility) {
            FoundCases page = finder.find(visibility, filter.q(), filter.status(), PAGE, searchAfter);
            searchAfter = page.next();
            exhausted = searchAfter == null;
            numbersOnly |= page.indexAway();
            return page;
        }

        private static List<CaseFile> files(FoundCases page) {
            return page.cases().stream().map(FoundCases.Found::file).toList();
        }
    }
}
