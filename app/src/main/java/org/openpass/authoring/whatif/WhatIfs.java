package org.openpass.authoring.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.Draft;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.whatif.WhatIf.Question;
import org.openpass.authoring.whatif.WhatIfRefused.Reason;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.signals.Signals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What if: a changed table over the last real cases, asked for here, carried out by {@link WhatIfRuns} on the trial's engine. Counts
 * are for every owner who may see the table; the cases for those whose cases they are.
 */
@Service
@Transactional
public class WhatIfs {

    /** Told whenever one has moved; the payload is its draft. */
    public static final String CHANNEL = "what_ifs";
    /** Most cases at once. */
    public static final int MOST = 5_000;
    /** So many, where nothing is said. */
    public static final int USUAL = 500;
    /** So many cases are shown as examples. */
    public static final int EXAMPLES = 20;
    /** Of so many those are shown that the actor may see. */
    private static final int LOOKED_AT = 1_000;

    private final WhatIfRows rows;
    private final TriedTables tables;
    private final DraftLists drafts;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final AuditTrail audit;
    private final Signals signals;

    WhatIfs(WhatIfRows rows, TriedTables tables, DraftLists drafts, CaseList cases, Visibilities visibilities, AuditTrail audit,
            Signals signals) {
        this.rows = rows;
        this.tables = tables;
        this.drafts = drafts;
        this.cases = cases;
        this.visibilities = visibilities;
        this.audit = audit;
        this.signals = signals;
    }

    /**
     * Cases as examples.
     *
     * @param hidden how many of those looked at are not the actor's to see
     */
    public record Examples(List<WhatIfCase> cases, int hidden) {
    }

    /** Whether there is a table in the file that can be tried on cases, and the actor may. */
    @Transactional(readOnly = true)
    public boolean offers(long draft, String file, Actor actor) {
        return tables.read(drafts.content(draft, file, actor).bytes()).filter(table -> tables.may(actor, table) && tables.kept(table))
                .isPresent();
    }

    /**
     * Asks for the draft's table, as it stands now, to be tried on the last cases. While the actor's own of the same table is open
     * it is that one.
     *
     * @throws WhatIfRefused with all that is wrong, or while another of the actor's is open
     */
    public WhatIf ask(long id, Question question, Actor actor) {
        Draft draft = drafts.get(id, actor);
        Question asked = new Question(question.file() == null ? "" : question.file(), question.cases() == null ? USUAL : question.cases(),
                question.from(), question.until());
        // Read once: what is saved in between would be tried without having been looked at.
        Map<String, byte[]> set = new TreeMap<>(drafts.set(id, actor));
        byte[] content = set.computeIfAbsent(asked.file(), file -> drafts.content(id, file, actor).bytes());
        TriedTables.Table table = tables.asked(asked, set, actor);
        Optional<Long> added = rows.add(id, draft.step(), asked, content, table.model().id(), table.confidential(), actor.name());
        if (added.isEmpty()) {
            return rows.open(actor.name()).filter(open -> open.draft() == id && open.file().equals(asked.file()))
                    .orElseThrow(() -> new WhatIfRefused(Reason.OPEN));
        }
        audit.record(actor.name(), "decision.tried", String.valueOf(id), table.model().id() + ", " + asked.cases() + " cases");
        signals.notify(CHANNEL, String.valueOf(id));
        return rows.find(added.get()).orElseThrow();
    }

    /** The newest of a draft. @param file null: of all its tables */
    @Transactional(readOnly = true)
    public List<WhatIf> list(long draft, String file, int most, Actor actor) {
        return rows.list(drafts.get(draft, actor).id(), file, most).stream().filter(each -> tables.may(actor, each)).toList();
    }

    @Transactional(readOnly = true)
    public WhatIf get(long id, Actor actor) {
        WhatIf found = rows.find(id).filter(each -> tables.may(actor, each)).orElseThrow(() -> new WhatIfRefused(Reason.UNSEEN));
        drafts.get(found.draft(), actor);
        return found;
    }

    /** What it came to; empty until it is done. */
    @Transactional(readOnly = true)
    public Optional<WhatIfResult> result(long id, Actor actor) {
        return rows.result(get(id, actor).id());
    }

    /**
     * Cases that would come to something else, the newest first.
     *
     * @param before only those that came to it; null: any
     * @param after only those that would come to it; null: any
     */
    @Transactional(readOnly = true)
    public Examples changed(long id, String before, String after, Actor actor) {
        return seen(rows.changed(get(id, actor).id(), before, after, LOOKED_AT), actor);
    }

    /** Cases that the engine could not decide. */
    @Transactional(readOnly = true)
    public Examples failed(long id, Actor actor) {
        return seen(rows.failed(get(id, actor).id(), LOOKED_AT), actor);
    }

    private Examples seen(List<WhatIfCase> all, Actor actor) {
        Set<String> visible = all.isEmpty() ? Set.of() : cases.among(visibilities.of(actor), all.stream().map(WhatIfCase::caseNumber)
                .toList()).stream().map(CaseFile::number).collect(Collectors.toSet());
        List<WhatIfCase> seen = all.stream().filter(each -> visible.contains(each.caseNumber())).toList();
        return new Examples(seen.stream().limit(EXAMPLES).toList(), all.size() - seen.size());
    }
}
