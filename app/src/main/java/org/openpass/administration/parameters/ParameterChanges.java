package org.openpass.administration.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.reference.Parameters;
import org.openpass.release.DraftRows;
import org.openpass.release.Release;
import org.openpass.release.Release.State;
import org.openpass.release.ReleaseDrafts;
import org.openpass.release.ReleaseQuery;
import org.openpass.release.ReleaseRefused;
import org.openpass.release.ReleaseRow;
import org.openpass.release.Releases;
import org.openpass.release.RowError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts another value of a parameter into a draft of its own, whole or not at all: what is refused leaves no draft behind. */
@Component
class ParameterChanges {

    private static final String TRIAL = "Trial";
    private static final int MOST_RELEASES = 30;
    private static final int MOST_ROWS = 200;

    private final ReleaseDrafts drafts;
    private final Releases releases;
    private final TransactionTemplate transaction;

    ParameterChanges(ReleaseDrafts drafts, Releases releases, TransactionTemplate transaction) {
        this.drafts = drafts;
        this.releases = releases;
        this.transaction = transaction;
    }

    /** All that hinders the row, as things stand; nothing of it is kept. */
    List<RowError> trial(Map<String, String> row, Actor actor) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                Release draft = put(TRIAL, TRIAL, row, actor);
                return drafts.check(draft.id(), actor).stream().filter(error -> !error.warning()).toList();
            } catch (ReleaseRefused refused) {
                if (refused.errors().isEmpty()) {
                    throw refused;
                }
                return refused.errors();
            }
        });
    }

    /** Keeps the row in a draft and, if so wanted, lays it before another person. */
    Release keep(String title, String basis, Map<String, String> row, boolean submit, Actor actor) {
        return transaction.execute(status -> {
            Release draft = put(title, basis, row, actor);
            return submit ? drafts.submit(draft.id(), draft.version(), actor) : draft;
        });
    }

    private Release put(String title, String basis, Map<String, String> row, Actor actor) {
        Release draft = drafts.begin(Parameters.TABLE, title, basis, actor);
        return drafts.put(draft.id(), new DraftRows(List.of(row), List.of()), draft.version(), actor);
    }

    /** What is being prepared or waits for a second person, by the name of the parameter that it changes. */
    Map<String, List<Release>> pending(Actor actor) {
        Map<String, List<Release>> pending = new TreeMap<>();
        Stream.of(State.SUBMITTED, State.RETURNED, State.DRAFT).flatMap(state -> releases.list(
                new ReleaseQuery(state, Parameters.TABLE, null), MOST_RELEASES, actor).stream()).forEach(release ->
                releases.rows(release.id(), 0, MOST_ROWS, actor).stream().map(ReleaseRow::key).distinct().forEach(name ->
                        pending.computeIfAbsent(name, none -> new ArrayList<>()).add(release)));
        return pending;
    }
}
