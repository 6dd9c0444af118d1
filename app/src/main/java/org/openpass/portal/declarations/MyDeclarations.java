package org.openpass.portal.declarations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.casework.CaseList;
import org.openpass.casework.Deadlines;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.declaration.DeclarationList;
import org.openpass.declaration.DeclarationList.Row;
import org.openpass.declaration.Supplements;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.Drafts;
import org.openpass.engine.EngineHistory;
import org.openpass.engine.Models;
import org.openpass.portal.declarations.DeclarationsQuery.Tab;
import org.openpass.portal.declarations.PlainStatus.Plain;
import org.openpass.portal.declarations.PlainStatus.Situation;
import org.springframework.stereotype.Component;

/** Reads a party's declarations and drafts, each with its plain words. */
@Component
public class MyDeclarations {

    static final int PAGE = 25;
    static final int COUNT_LIMIT = 1_000;

    /** A declaration with its words. */
    public record Entry(Row row, Plain plain, Notice notice) {
    }

    private final DeclarationList declarations;
    private final Drafts drafts;
    private final Visibilities visibilities;
    private final CaseList cases;
    private final CollectionApi collection;
    private final EngineHistory history;
    private final Deadlines deadlines;

    MyDeclarations(DeclarationList declarations, Drafts drafts, Visibilities visibilities, CaseList cases,
            CollectionApi collection, EngineHistory history, Deadlines deadlines) {
        this.declarations = declarations;
        this.drafts = drafts;
        this.visibilities = visibilities;
        this.cases = cases;
        this.collection = collection;
        this.history = history;
        this.deadlines = deadlines;
    }

    /** The newest, at most so many. */
    public List<Entry> newest(Actor actor, int most, Locale locale) {
        return entries(declarations.page(visibilities.of(actor), new DeclarationList.Filter(null, ""), null, most), locale);
    }

    /** A page, and one more where there is a next page. */
    List<Entry> page(Actor actor, DeclarationsQuery query, Locale locale) {
        return entries(declarations.page(visibilities.of(actor), query.filter(), query.key(), PAGE + 1), locale);
    }

    private List<Entry> entries(List<Row> rows, Locale locale) {
        Map<String, Notice> notices = collection.noticesOf(rows.stream().map(Row::caseNumber).toList());
        return rows.stream().map(row -> {
            Notice notice = notices.get(row.caseNumber());
            return new Entry(row, PlainStatus.of(situation(row, notice), locale), notice);
        }).toList();
    }

    /** A page of drafts, and one more where there is a next page. */
    List<Draft> drafts(Actor actor, DeclarationsQuery query) {
        return drafts.page(actor, query.q(), query.draftKey(), PAGE + 1);
    }

    /** How many stand under a tab, up to {@link #COUNT_LIMIT} and one more. */
    int count(Actor actor, DeclarationsQuery query) {
        return query.tab() == Tab.DRAFTS ? drafts.count(actor, query.q(), COUNT_LIMIT + 1)
                : declarations.count(visibilities.of(actor), query.filter(), COUNT_LIMIT + 1);
    }

    /** Whether any of the cases is the actor's to see. */
    public boolean anyVisible(Actor actor, Set<String> caseNumbers) {
        Visibility visibility = visibilities.of(actor);
        return !cases.among(visibility, List.copyOf(caseNumbers)).isEmpty();
    }

    private Situation situation(Row row, Notice notice) {
        Map<String, String> step = row.closedAt() != null || row.instanceKey() == null ? Map.of()
                : history.waitingAt(row.caseNumber(), row.instanceKey()).stream().findFirst()
                        .map(Models.Element::properties).orElse(Map.of());
        Optional<Deadlines.Deadline> due = row.closedAt() == null && "SUPPLEMENT".equals(row.status())
                ? deadlines.open(row.caseNumber()).stream().filter(d -> d.kind().equals(Supplements.DEADLINE)).findFirst()
                : Optional.empty();
        return new Situation(row.status(), row.closedAt() != null, row.reasons(), notice, step,
                due.map(Deadlines.Deadline::dueAt).orElse(null), row.pendingChange());
    }
}
