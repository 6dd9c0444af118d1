package org.openpass.studio.compare;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpass.authoring.compare.Change;
import org.openpass.authoring.compare.Change.Kind;
import org.openpass.authoring.compare.Change.Part;
import org.openpass.authoring.compare.Comparison;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.DiagramDiff;
import org.openpass.ui.Texts;

/** What is different in a file: of a process both diagrams, then each change in words; what is only drawn elsewhere is folded away. */
final class FileChanges extends Section {

    private static final String TRADER = "property:trader.";

    FileChanges(String file, List<Change> changes, Comparison comparison) {
        addClassName("card");
        Div head = new Div(new H2(file.substring(file.lastIndexOf('/') + 1)), counts(changes));
        head.addClassName("compare-head");
        add(head);
        byte[] before = comparison.from().files().get(file);
        byte[] after = comparison.to().files().get(file);
        Consumer<String> show = null;
        if (file.endsWith(".bpmn") && before != null && after != null) {
            DiagramDiff diagrams = new DiagramDiff(Map.of("before", Differences.name(comparison.from()), "after",
                    Differences.name(comparison.to()), "added", text("compare.kind.ADDED"), "removed",
                    text("compare.kind.REMOVED"), "changed", text("compare.kind.CHANGED"), "moved", text("compare.kind.MOVED")));
            diagrams.mark(marks(changes));
            diagrams.show(new String(before, StandardCharsets.UTF_8), new String(after, StandardCharsets.UTF_8));
            Div names = new Div(new Span(Differences.name(comparison.from())), new Span(Differences.name(comparison.to())));
            names.addClassName("compare-names");
            add(names, diagrams);
            show = diagrams::focusElement;
        }
        tables(changes, show);
    }

    /** Of an element that changed in many ways, that it moved or has another id is seen first. */
    private static Map<String, String> marks(List<Change> changes) {
        Map<String, String> marks = new HashMap<>();
        changes.stream().filter(change -> change.part() != Part.FILE && change.kind() != Kind.DRAWN).forEach(change ->
                marks.merge(change.id(), switch (change.kind()) {
                    case ADDED -> "added";
                    case REMOVED -> "removed";
                    case MOVED, RENAMED -> "moved";
                    default -> "changed";
                }, (one, other) -> one.equals("moved") ? one : other));
        changes.stream().filter(change -> change.kind() == Kind.RENAMED).forEach(change -> marks.put(change.before(), "moved"));
        return marks;
    }

    private void tables(List<Change> changes, Consumer<String> show) {
        List<Change> drawn = changes.stream().filter(change -> change.kind() == Kind.DRAWN).toList();
        List<Change> texts = changes.stream().filter(FileChanges::forTraders).toList();
        List<Change> others = changes.stream().filter(change -> !drawn.contains(change) && !texts.contains(change)).toList();
        if (!others.isEmpty()) {
            add(table(text("compare.changes"), others, show));
        }
        if (!texts.isEmpty()) {
            add(table(text("compare.texts"), texts, show));
        }
        if (!drawn.isEmpty()) {
            add(new Details(text("compare.drawn", drawn.size()), table(text("compare.drawn", drawn.size()), drawn, show)));
        }
    }

    private static boolean forTraders(Change change) {
        return change.property() != null && change.property().startsWith(TRADER);
    }

    private static DataTable table(String caption, List<Change> changes, Consumer<String> show) {
        DataTable table = new DataTable(caption, text("compare.what"), text("compare.how"), text("compare.before"),
                text("compare.after"));
        for (Change change : changes) {
            boolean whole = change.property() == null;
            table.row(about(change, show), how(change), whole ? "" : value(change.before()), whole ? "" : value(change.after()));
        }
        return table;
    }

    /** Of a process it leads to the element. */
    private static Component about(Change change, Consumer<String> show) {
        String about = change.about(Texts.locale());
        if (show == null || change.part() != Part.ELEMENT && change.part() != Part.FLOW) {
            return new Span(about);
        }
        Button go = new Button(about, click -> show.accept(change.id()));
        go.addThemeVariants(ButtonVariant.TERTIARY);
        go.addClassName("compare-go");
        return go;
    }

    private static Component how(Change change) {
        Span how = new Span(change.property() == null ? text("compare.kind." + change.kind())
                : change.propertyText(Texts.locale()));
        if (!change.grave()) {
            return sign(change.kind(), how);
        }
        Div grave = new Div(sign(change.kind(), how), Badge.of(text("compare.isGrave"), VaadinIcon.WARNING, "bad"));
        grave.addClassName("two-lines");
        return grave;
    }

    private static Component sign(Kind kind, Span words) {
        Span sign = new Span(switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case MOVED, RENAMED -> "↔";
            default -> "~";
        });
        sign.addClassNames("compare-sign", "compare-sign-" + kind.name().toLowerCase(Locale.ROOT));
        sign.getElement().setAttribute("aria-hidden", "true");
        return new Span(sign, words);
    }

    private static Component value(String value) {
        Span span = new Span(value == null || value.isEmpty() ? text("compare.nothing") : value);
        span.addClassName(value == null || value.isEmpty() ? "secondary" : "compare-value");
        return span;
    }

    private static Span counts(List<Change> changes) {
        Map<Kind, Long> kinds = changes.stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
        Span counts = new Span(kinds.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(kind -> text("compare.kind." + kind.getKey()) + " " + kind.getValue()).collect(Collectors.joining(" · ")));
        counts.addClassName("secondary");
        return counts;
    }
}
