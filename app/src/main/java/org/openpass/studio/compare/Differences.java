package org.openpass.studio.compare;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.authoring.compare.Change;
import org.openpass.authoring.compare.Comparison;
import org.openpass.authoring.compare.Comparison.Side;

/** All that is different between two sets of files, file by file; first of all whether any of it is to be looked at twice. */
@StyleSheet("styles/compare.css")
public final class Differences extends Div {

    /** Of two sides with the files that their reader may see. */
    public Differences(Comparison comparison) {
        addClassName("differences");
        long grave = comparison.changes().stream().filter(Change::grave).count();
        if (grave > 0) {
            Paragraph warning = new Paragraph(text("compare.grave", grave));
            warning.addClassNames("notice", "notice-bad");
            add(warning);
        }
        Map<String, List<Change>> files = new LinkedHashMap<>();
        comparison.changes().forEach(change -> files.computeIfAbsent(change.file(), file -> new ArrayList<>()).add(change));
        files.forEach((file, changes) -> add(new FileChanges(file, changes, comparison)));
    }

    /** Version 4 · tag 2.0, or what a draft is called. */
    static String name(Side side) {
        return side.title() != null ? text("compare.draft", side.title()) : side.tag() == null
                ? text("compare.version", String.valueOf(side.version()))
                : text("compare.version.tag", String.valueOf(side.version()), side.tag());
    }
}
