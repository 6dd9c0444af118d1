package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Version;
import org.openpass.authoring.history.Commit;
import org.openpass.authoring.history.Difference;
import org.openpass.authoring.history.GitHistory;
import org.openpass.ui.Formats;

/** Which releases changed a version's files, with who and why; what each changed is read as text when it is opened. */
@StyleSheet("styles/history.css")
final class HistoryPart extends Section {

    private final transient GitHistory history;
    private final transient Version version;

    HistoryPart(GitHistory history, Version version) {
        this.history = history;
        this.version = version;
        addClassName("history");
        add(new H2(text("history.title")));
        try {
            List<Commit> commits = history.of(version.work(), version.number(), CurrentActor.require());
            if (commits.isEmpty()) {
                add(new Span(text("history.none")));
            }
            commits.forEach(commit -> add(part(commit)));
        } catch (UncheckedIOException damaged) {
            // The database is the truth: what else is read of a version does not hang on a folder.
            add(new Span(text("history.unreadable")));
        }
    }

    private Details part(Commit commit) {
        Span subject = new Span(commit.subject());
        subject.addClassName("history-subject");
        Span who = new Span(commit.author().equals(commit.committer()) ? Formats.moment(commit.committedAt())
                : text("history.who", Formats.moment(commit.committedAt()), commit.author(), commit.committer()));
        who.addClassName("secondary");
        Div summary = new Div(subject, who);
        summary.addClassName("history-commit");
        Details part = new Details(summary);
        part.setWidthFull();
        part.addOpenedChangeListener(opened -> {
            if (part.getContent().findAny().isEmpty()) {
                part.add(content(commit, CurrentActor.require()));
            }
        });
        return part;
    }

    private Div content(Commit commit, Actor actor) {
        Paragraph words = new Paragraph(commit.text());
        words.addClassName("history-text");
        Span id = new Span(text("history.commit", commit.id()));
        id.addClassName("hash");
        Div content = new Div(words, id);
        try {
            history.difference(version.work(), version.number(), commit.id(), actor).ifPresent(difference -> {
                content.add(lines(difference));
                if (!difference.whole()) {
                    content.add(new Paragraph(text("history.cut")));
                }
            });
        } catch (UncheckedIOException damaged) {
            content.add(new Paragraph(text("history.unreadable")));
        }
        return content;
    }

    /** Lines of one kind are one element: a file of a thousand lines is not a thousand of them. */
    private static Pre lines(Difference difference) {
        Pre lines = new Pre();
        lines.addClassName("history-lines");
        lines.getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", text("history.changed"));
        StringBuilder block = new StringBuilder();
        String kind = "";
        for (String line : difference.text().split("\n")) {
            String next = kind(line);
            if (!next.equals(kind)) {
                flush(lines, kind, block);
                kind = next;
            }
            block.append(line).append('\n');
        }
        flush(lines, kind, block);
        return lines;
    }

    private static String kind(String line) {
        if (line.startsWith("diff --git") || line.startsWith("index ") || line.startsWith("--- ") || line.startsWith("+++ ")
                || line.startsWith("@@") || line.startsWith("new file")) {
            return "head";
        }
        return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "same";
    }

    private static void flush(Pre lines, String kind, StringBuilder block) {
        if (!block.isEmpty()) {
            Span span = new Span(block.toString());
            span.addClassName("line-" + kind);
            lines.add(span);
            block.setLength(0);
        }
    }
}
