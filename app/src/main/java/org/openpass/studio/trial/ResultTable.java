package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.ScenarioResult.Check;
import org.openpass.ui.DataTable;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What each scenario of a run came to: what was not as expected stands in the row, everything else behind it. */
final class ResultTable extends DataTable {

    /** @param names what an element of the process is called, by its id; the id where it is not known */
    ResultTable(List<ScenarioResult> results, UnaryOperator<String> names) {
        super(text("trials.results"), text("trials.scenario"), text("trials.result"), text("trials.was"), text("trials.seconds") + "#");
        addClassName("trial-results");
        results.forEach(result -> row(TrialWords.name(result), TrialWords.result(result), was(result, names),
                String.format(Locale.ROOT, "%.1f", result.seconds())));
    }

    private static Component was(ScenarioResult result, UnaryOperator<String> names) {
        Div was = new Div();
        was.addClassName("trial-was");
        if (!result.failure().isEmpty()) {
            was.add(new Paragraph(TrialWords.failure(result)));
        }
        result.checks().stream().filter(check -> !check.met()).forEach(check -> was.add(new Paragraph(words(check, names))));
        if (result.green()) {
            was.add(new Span(text("trials.met", Formats.number(result.met()))));
        }
        if (!result.path().isEmpty()) {
            was.add(more(result, names));
        }
        return was;
    }

    private static String words(Check check, UnaryOperator<String> names) {
        String[] what = check.what().split(" (?=[^ ]+( \\([a-z]+\\))?$)", 2);
        return switch (what[0]) {
            case "passes not" -> text("trials.passesNot", called(check.was(), names));
            case "passes" -> text("trials.passes", called(check.wanted(), names));
            case "status", "lane" -> text("trials.other", text("trials.what." + what[0]), constant(what[0], check.wanted()),
                    constant(what[0], check.was()));
            case "duty" -> text("trials.other", text("trials.what.duty") + " " + textOr("trials.tax." + what[1], what[1]), check.wanted(),
                    check.was().isEmpty() ? "–" : check.was());
            default -> text("trials.other", textOr("trials.what." + what[0], what[0]) + (what.length > 1 ? " " + what[1] : ""),
                    check.wanted(), check.was().isEmpty() ? "–" : check.was());
        };
    }

    private static String constant(String kind, String value) {
        return value.isEmpty() ? "–" : textOr(kind + "." + value, value);
    }

    /** By its name, and its id where that is what somebody wrote. */
    private static String called(String id, UnaryOperator<String> names) {
        String name = names.apply(id);
        return name.equals(id) ? id : text("trials.element", name, id);
    }

    private static Details more(ScenarioResult result, UnaryOperator<String> names) {
        String duty = result.duty().entrySet().stream().sorted(Comparator.comparing(each -> !each.getKey().equals("total")))
                .map(each -> textOr("trials.tax." + each.getKey(), each.getKey()) + " " + Formats.number(each.getValue()))
                .collect(Collectors.joining(", "));
        String rules = result.rules().entrySet().stream().map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
        boolean korean = Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage());
        String waits = result.waits().stream().map(wait -> names.apply(wait.element()) + ": " + (korean ? wait.ko() : wait.en()))
                .collect(Collectors.joining("; "));
        var facts = new Facts().fact(text("trials.rules"), rules.isEmpty() ? null : rules)
                .fact(text("trials.duty"), duty.isEmpty() ? null : duty).fact(text("trials.waits"), waits.isEmpty() ? null : waits);
        Details more = new Details(text("trials.more"), path(result, names), facts);
        more.addClassName("trial-more");
        return more;
    }

    /** Step after step; who points at one reads its id. Where ways only meet nothing is said. */
    private static Component path(ScenarioResult result, UnaryOperator<String> names) {
        OrderedList steps = new OrderedList();
        steps.addClassName("trial-path");
        steps.getElement().setAttribute("aria-label", text("trials.path"));
        result.path().stream().filter(each -> !each.startsWith("Flow_"))
                .filter(each -> !each.startsWith("Gateway_") || !names.apply(each).equals(each)).forEach(id -> {
            ListItem step = new ListItem(names.apply(id));
            step.getElement().setAttribute("title", id);
            steps.add(step);
        });
        return steps;
    }
}
