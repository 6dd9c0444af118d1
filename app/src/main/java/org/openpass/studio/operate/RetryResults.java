package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.authoring.StoppedCases;
import org.openpass.engine.IncidentRetries.Outcome;
import org.openpass.engine.IncidentRetries.Result;
import org.openpass.engine.IncidentRetries.Retry;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;
import org.openpass.ui.LiveCases;

/** What became of a retry, as the engine tells it: what failed again is said case by case, and what is not told yet is no success. */
final class RetryResults extends Section {

    private static final int SHOWN = 100;

    private final transient StoppedCases stopped;
    private final transient Retry retry;
    private final transient Actor reader;
    private final Div content = new Div();

    RetryResults(StoppedCases stopped, Retry retry, Actor reader, LiveCases live) {
        this.stopped = stopped;
        this.retry = retry;
        this.reader = reader;
        addClassNames("card", "retry-results");
        add(new H2(text("incidents.retried", Formats.moment(retry.at()), retry.by())), content);
        content.getElement().setAttribute("role", "status");
        show();
        Set<String> cases = new HashSet<>(stopped.results(retry, null, 0, StoppedCases.MOST, reader).stream()
                .map(Result::caseNumber).toList());
        live.followEnds(this, cases::contains, this::show);
    }

    private void show() {
        content.removeAll();
        Map<Outcome, Long> counts = stopped.counts(retry);
        Div badges = new Div(badge("incidents.gone", counts.get(Outcome.GONE), VaadinIcon.CHECK, "good"),
                badge("incidents.failedAgain", counts.get(Outcome.FAILED_AGAIN), VaadinIcon.WARNING, "bad"),
                badge("incidents.tried", counts.get(Outcome.TRIED), VaadinIcon.HOURGLASS, "wait"),
                badge("incidents.waits", counts.get(Outcome.WAITS), VaadinIcon.CLOCK, "quiet"));
        badges.addClassName("badges");
        content.add(badges);
        List<Result> failed = stopped.results(retry, Outcome.FAILED_AGAIN, 0, SHOWN, reader);
        if (!failed.isEmpty()) {
            DataTable table = new DataTable(text("incidents.failedAgain.cases"), text("case.number"), text("incidents.says"));
            failed.forEach(each -> table.row(each.caseNumber(), each.said() == null ? text("incidents.ofDecision") : each.said()));
            content.add(table);
        }
    }

    private static Badge badge(String words, long count, VaadinIcon icon, String tone) {
        return Badge.of(text(words, Formats.number(count)), icon, count == 0 ? "quiet" : tone);
    }
}
