package org.openpass.studio.library;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import org.openpass.authoring.Shelved;
import org.openpass.authoring.Version;
import org.openpass.engine.ModelKind;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The works of a module: each process with the forms and decisions that it alone names below it, then the others. */
final class WorkTable extends DataTable {

    private static final String PART = "part";

    private final transient Instant now;

    WorkTable(String module, List<Shelved> works, Instant now) {
        super(StudioWords.module(module), text("studio.name"), text("studio.version"), text("studio.state"),
                text("studio.cases") + "#", text("studio.released"), text("studio.why"));
        this.now = now;
        addClassName("work-table");
        List<String> processes = works.stream().filter(w -> w.work().kind() == ModelKind.PROCESS).map(w -> w.work().id()).toList();
        for (Shelved process : works) {
            if (process.work().kind() == ModelKind.PROCESS) {
                work("", process);
                works.stream().filter(w -> w.work().kind() != ModelKind.PROCESS
                        && w.usedBy().equals(List.of(process.work().id()))).forEach(w -> work(PART, w));
            }
        }
        works.stream().filter(w -> w.work().kind() != ModelKind.PROCESS && !(w.usedBy().size() == 1
                && processes.contains(w.usedBy().getFirst()))).forEach(w -> work("", w));
    }

    private void work(String look, Shelved shelved) {
        styled(look, name(shelved), version(shelved), state(shelved), cases(shelved), StudioWords.released(shelved.newest()),
                StudioWords.why(shelved.newest()));
    }

    private static Component name(Shelved shelved) {
        Icon kind = (switch (shelved.work().kind()) {
            case PROCESS -> VaadinIcon.SITEMAP;
            case DECISION -> VaadinIcon.TABLE;
            case FORM -> VaadinIcon.FORM;
        }).create();
        kind.getElement().setAttribute("aria-hidden", "true");
        Anchor link = new Anchor("studio/" + shelved.work().id(), StudioWords.name(shelved.newest()));
        String other = StudioWords.otherName(shelved.newest());
        Div name = new Div(kind, StudioWords.lines(link, StudioWords.kind(shelved.work().kind())
                + (other.isEmpty() ? "" : " · " + other)));
        name.addClassName("work-name");
        return name;
    }

    private Component version(Shelved shelved) {
        Instant from = shelved.newest().effectiveFrom();
        return StudioWords.lines(new Span(StudioWords.version(shelved.newest())), from != null && shelved.newest().toCome(now)
                ? text("studio.from", Formats.briefMoment(from)) : shelved.versions() == 1 ? ""
                : text("studio.versions.count", Formats.number(shelved.versions())));
    }

    private static Component state(Shelved shelved) {
        Div badges = new Div(StudioWords.state(shelved.newest().state()));
        badges.addClassName("badges");
        shelved.changes().stream().map(draft -> draft.state().open() ? Version.State.DRAFT : Version.State.IN_REVIEW).distinct()
                .forEach(state -> badges.add(StudioWords.state(state)));
        if (shelved.work().confidential()) {
            badges.add(StudioWords.confidential(true));
        }
        if (shelved.heldBack()) {
            badges.add(Badge.of(text("studio.held"), VaadinIcon.PACKAGE, "wait"));
        }
        return badges;
    }

    private static Component cases(Shelved shelved) {
        long older = shelved.cases() - shelved.newest().cases();
        return StudioWords.lines(new Span(Formats.number(shelved.cases())), older == 0 ? ""
                : text("studio.cases.older", Formats.number(older)));
    }
}
