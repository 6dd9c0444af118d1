package org.openpass.authoring.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.authoring.DraftLists;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.engine.Journeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that came by an element, of those that an owner may see; from one of them a scenario is recorded that passes it. Looked
 * at are the newest cases: by an element the feed's events have no order, and what was long ago went by other models.
 */
@Service
@Transactional(readOnly = true)
public class PassedCases {

    /** So many are found. */
    public static final int MOST = 10;
    private static final int LOOKED_AT = 2_000;
    private static final int PAGE = 250;

    private final DraftLists drafts;
    private final DraftProcess processes;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final Journeys journeys;

    PassedCases(DraftLists drafts, DraftProcess processes, CaseList cases, Visibilities visibilities, Journeys journeys) {
        this.drafts = drafts;
        this.processes = processes;
        this.cases = cases;
        this.visibilities = visibilities;
        this.journeys = journeys;
    }

    /** A case by what says nothing of its parties. */
    public record Passed(String caseNumber, String subject, String status, String office, Instant openedAt) {
    }

    /** The newest first; none for an owner who is no officer. @param element an element or a flow of the draft's process */
    public List<Passed> of(long draft, String element, Actor actor) {
        String process = processes.id(drafts.get(draft, actor), actor);
        List<Passed> found = new ArrayList<>();
        if (!actor.officer()) {
            return found;
        }
        Visibility visibility = visibilities.of(actor);
        CaseList.Key after = null;
        for (int looked = 0; looked < LOOKED_AT && found.size() < MOST; looked += PAGE) {
            List<CaseFile> page = cases.page(visibility, null, after, PAGE);
            List<CaseFile> ofProcess = page.stream().filter(file -> file.kind().equals(process)).toList();
            Set<Long> passed = journeys.passed(ofProcess.stream().map(CaseFile::instanceKey).filter(Objects::nonNull).toList(), element);
            ofProcess.stream().filter(file -> file.instanceKey() != null && passed.contains(file.instanceKey()))
                    .limit(MOST - found.size()).forEach(file -> found.add(new Passed(file.number(), file.subject(), file.status(),
                            file.office(), file.openedAt())));
            if (page.size() < PAGE) {
                break;
            }
            after = new CaseList.Key(page.getLast().openedAt(), page.getLast().number());
        }
        return found;
    }
}
