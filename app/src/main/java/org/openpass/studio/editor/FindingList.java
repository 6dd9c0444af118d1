package org.openpass.studio.editor;

import static org.openpass.ui.Texts.locale;
import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.authoring.check.Finding;
import org.openpass.terms.Seoul;

/** What was found, the errors first: each leads to its place, says the mend and, where it can, mends at a press. */
public final class FindingList extends Div {

    private static final int ROUNDS = 3;

    private final transient OpenDraft draft;
    /** The file that the page shows; null: all are listed, with their files. */
    private final String file;
    private final Span sum = new Span();
    private final UnorderedList list = new UnorderedList();
    private transient List<Finding> shown = List.of();
    private final transient Map<Finding, ListItem> items = new HashMap<>();
    private transient Runnable wrap;
    private transient Mending mending = (findings, value) -> { };
    private final Button all = act("", () -> mending.mend(plain(), null));
    private int at = -1;

    /** Puts a file with a mend in place of what is there. */
    @FunctionalInterface
    public interface Mending {

        /** With the value that was chosen; null: each with the one value that it can have. */
        void mend(List<Finding> findings, String value);
    }

    /** @param file whose findings are listed; null: all */
    public FindingList(OpenDraft draft, String file) {
        this.draft = draft;
        this.file = file;
        addClassName("findings");
        sum.addClassName("finding-sum");
        sum.getElement().setAttribute("role", "status");
        list.addClassName("finding-list");
        list.getElement().setAttribute("aria-label", text("editor.findings")).setAttribute("tabindex", "0");
        Div head = new Div(sum, all);
        head.addClassName("finding-head");
        add(head, list);
        show();
        draft.onChange(this, this::show);
    }

    /** Wrapping needs the selection of a diagram. */
    public FindingList wrapping(Runnable act) {
        wrap = act;
        items.clear();
        show();
        return this;
    }

    /** What a quick fix does. */
    public FindingList mending(Mending act) {
        mending = act;
        return this;
    }

    /** To the next one, and behind the last to the first. */
    public void next() {
        if (!shown.isEmpty()) {
            at = (at + 1) % shown.size();
            Finding finding = shown.get(at);
            mark();
            draft.go(finding.file(), finding.elementId());
        }
    }

    private void show() {
        shown = draft.findings().stream().filter(each -> file == null || file.equals(each.file())
                || KoreanText.of(file).equals(each.file())).distinct().sorted(Comparator.comparing(each -> !each.isError())).toList();
        long errors = shown.stream().filter(Finding::isError).count();
        sum.setText(shown.isEmpty() ? text("editor.findings.none")
                : text("editor.findings.sum", errors, shown.size() - errors));
        all.setText(text("editor.fix.all", plain().size()));
        all.setVisible(draft.writable() && plain().size() > 1);
        setClassName("finding-none", shown.isEmpty());
        at = Math.min(at, shown.size() - 1);
        list.setVisible(!shown.isEmpty());
        fill();
        mark();
    }

    /** Errors of which is known what is to be there. */
    private List<Finding> plain() {
        return shown.stream().filter(FindingList::plain).toList();
    }

    private static List<String> choices(Finding finding) {
        return QuickFixes.choices(finding, LocalDate.now(Seoul.ZONE));
    }

    private static boolean plain(Finding finding) {
        // The day from which a table is law is somebody's to choose.
        return finding.isError() && !finding.file().endsWith(".dmn") && choices(finding).size() == 1;
    }

    /** What is still found keeps its line: it may be about to be clicked, and has the cursor. */
    private void fill() {
        items.keySet().retainAll(shown);
        list.getChildren().filter(line -> !items.containsValue(line)).toList().forEach(list::remove);
        for (int i = 0; i < shown.size(); i++) {
            ListItem line = items.computeIfAbsent(shown.get(i), this::item);
            if (line.getParent().isEmpty() || list.getComponentAt(i) != line) {
                list.addComponentAtIndex(i, line);
            }
        }
    }

    private void mark() {
        List<Component> items = list.getChildren().toList();
        for (int i = 0; i < items.size(); i++) {
            if (i == at) {
                items.get(i).getElement().setAttribute("aria-current", "true");
            } else {
                items.get(i).getElement().removeAttribute("aria-current");
            }
        }
    }

    private ListItem item(Finding finding) {
        Span sign = new Span(finding.isError() ? "✕" : "!");
        sign.addClassNames("finding-sign", finding.isError() ? "finding-error" : "finding-warning");
        sign.getElement().setAttribute("role", "img").setAttribute("aria-label",
                text(finding.isError() ? "editor.error" : "editor.warning"));
        Button where = new Button(finding.text(locale()), click -> {
            at = shown.indexOf(finding);
            mark();
            draft.go(finding.file(), finding.elementId());
        });
        where.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        where.addClassName("finding-where");
        Span mend = new Span(finding.mend(locale()));
        mend.addClassName("secondary");
        ListItem item = new ListItem(sign, where, mend);
        if (file == null) {
            Span name = new Span(finding.file().replaceFirst(".*/", ""));
            name.addClassName("finding-file");
            item.add(name);
        }
        if (draft.writable()) {
            fix(finding, item);
        }
        return item;
    }

    private void fix(Finding finding, ListItem item) {
        if (QuickFixes.WRAP.equals(finding.fix()) && wrap != null) {
            item.add(act(text("editor.fix.wrap"), wrap));
            return;
        }
        List<String> choices = choices(finding);
        if (choices.size() == 1) {
            item.add(act("set:fourEyes".equals(finding.fix()) ? text("editor.fix.there") : text("editor.fix", choices.getFirst()),
                    () -> mending.mend(List.of(finding), choices.getFirst())));
        } else if (!choices.isEmpty()) {
            Button choose = act(text("editor.fix.choose"), () -> { });
            ContextMenu menu = new ContextMenu(choose);
            menu.setOpenOnClick(true);
            choices.forEach(value -> menu.addItem(value, click -> mending.mend(List.of(finding), value)));
            item.add(choose);
        }
    }

    private static Button act(String name, Runnable act) {
        Button button = new Button(name, click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("finding-fix");
        return button;
    }

    /** Mends in the files themselves, one step a file; all are tried. Whether the file was changed. */
    public static boolean mend(OpenDraft draft, List<Finding> findings, String value, String file) {
        boolean changed = mendOnce(draft, findings, value, file);
        Set<String> files = findings.stream().map(Finding::file).collect(Collectors.toSet());
        // What was set may itself lack what is known: an answer its Korean.
        for (int round = 1; value == null && round < ROUNDS; round++) {
            List<Finding> left = draft.findings().stream().filter(each -> files.contains(each.file()) && plain(each)).toList();
            changed |= !left.isEmpty() && mendOnce(draft, left, null, file);
        }
        return changed;
    }

    private static boolean mendOnce(OpenDraft draft, List<Finding> findings, String value, String file) {
        Map<String, List<Finding>> byFile = findings.stream().collect(Collectors.groupingBy(QuickFixes::file, TreeMap::new,
                Collectors.toList()));
        boolean changed = false;
        for (Map.Entry<String, List<Finding>> each : byFile.entrySet()) {
            String content = draft.files().stream().anyMatch(there -> there.name().equals(each.getKey())) ? draft.read(each.getKey()) : "";
            for (Finding finding : each.getValue()) {
                content = QuickFixes.mended(finding, content, value == null ? choices(finding).getFirst() : value);
            }
            changed |= draft.save(each.getKey(), content).refused() == null && each.getKey().equals(file);
        }
        return changed;
    }
}
