package org.openpass.studio.library;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.authoring.Shelved;
import org.openpass.engine.ModelKind;

/**
 * What is shown of the library, as its URL says it.
 *
 * @param q a part of a name, an id, a tag, a person or a reason; empty for all
 * @param module of customs; null: all
 * @param kind null: all
 * @param only works of which something is to be looked at; null: all
 */
record LibraryQuery(String q, String module, ModelKind kind, Only only) {

    /** What is to be looked at. */
    enum Only {
        /** Somebody changes it. */
        DRAFT,
        /** A change of it lies before a second person. */
        IN_REVIEW,
        /** Cases run on a version that is not the newest. */
        OLDER,
        /** A packaged version is held back until an owner takes it up. */
        HELD;

        boolean takes(Shelved work) {
            return switch (this) {
                case DRAFT -> work.changes().stream().anyMatch(draft -> draft.state().open());
                case IN_REVIEW -> work.changes().stream().anyMatch(draft -> !draft.state().open());
                case OLDER -> work.cases() > work.newest().cases();
                case HELD -> work.heldBack();
            };
        }
    }

    private static final int LONGEST = 100;

    static LibraryQuery of(QueryParameters query) {
        String q = query.getSingleParameter("q").map(String::strip).orElse("").replace("\0", "");
        return new LibraryQuery(q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                query.getSingleParameter("module").filter(m -> !m.isBlank()).orElse(null),
                query.getSingleParameter("kind").flatMap(k -> constant(ModelKind.values(), k)).orElse(null),
                query.getSingleParameter("only").flatMap(o -> constant(Only.values(), o)).orElse(null));
    }

    /** What is none of them counts as all. */
    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    boolean all() {
        return q.isEmpty() && module == null && kind == null && only == null;
    }

    boolean takes(Shelved work) {
        return (module == null || module.equals(work.work().module())) && (kind == null || kind == work.work().kind())
                && (only == null || only.takes(work)) && (q.isEmpty() || Stream.of(work.work().id(), work.newest().nameEn(),
                        work.newest().nameKo(), work.newest().tag(), work.newest().releasedBy(), work.newest().reason(),
                        work.newest().article()).anyMatch(text -> text != null
                        && text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT))));
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!q.isEmpty()) {
            query.put("q", q);
        }
        if (module != null) {
            query.put("module", module);
        }
        if (kind != null) {
            query.put("kind", kind.name().toLowerCase(Locale.ROOT));
        }
        if (only != null) {
            query.put("only", only.name().toLowerCase(Locale.ROOT));
        }
        return QueryParameters.simple(query);
    }
}
