package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.casework.Audience;
import org.openpass.documents.Document;
import org.openpass.documents.Documents;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;

/** The files of a case, each in its newest version, with what its reader can do about them. */
final class DocumentList extends Div {

    private final transient Documents documents;
    private final transient Actor actor;
    private final transient Consumer<Document> look;
    private final String number;
    private final String caseNumber;
    private final Audience reader;
    private final boolean adds;
    private final Map<UUID, Button> looks = new HashMap<>();
    private final Set<UUID> unfolded = new HashSet<>();
    private transient List<Document> shown = List.of();

    /**
     * The list of a case.
     *
     * @param adds the reader may add files
     * @param look shows a file beside the page
     */
    DocumentList(String number, String caseNumber, Documents documents, Actor actor, boolean adds,
            Consumer<Document> look) {
        this.number = number;
        this.caseNumber = caseNumber;
        this.documents = documents;
        this.actor = actor;
        this.adds = adds;
        this.look = look;
        this.reader = actor.officer() ? Audience.OFFICER : Audience.PARTY;
    }

    /** What is listed, in its order. */
    List<Document> shown() {
        return shown;
    }

    /** Leads back to where a file was opened from. */
    void returnTo(Document d) {
        Button opened = looks.get(d.id());
        if (opened != null && opened.isAttached()) {
            Focus.in(opened);
        }
    }

    /** Shows the files as they are now; what was unfolded stays so. */
    void refresh() {
        removeAll();
        looks.clear();
        shown = documents.list(caseNumber, reader);
        if (shown.isEmpty()) {
            add(new EmptyState(VaadinIcon.PAPERCLIP, text("documents.none"),
                    text(actor.officer() ? "documents.none.officer" : "documents.none.trader")));
            return;
        }
        DataTable table = actor.officer()
                ? new DataTable(text("case.tab.documents"), text("documents.file"), text("documents.kind"),
                        text("documents.size") + "#", text("documents.added"), text("documents.readers"))
                : new DataTable(text("case.tab.documents"), text("documents.file"), text("documents.kind"),
                        text("documents.size") + "#", text("documents.added"));
        shown.forEach(d -> table.row(cells(d)));
        add(table);
    }

    private Object[] cells(Document d) {
        Div file = new Div(file(d), acts(d));
        if (d.versions() > 1) {
            file.add(versions(d));
        }
        Object added = actor.officer() ? new Div(new Div(Formats.briefMoment(d.addedAt())), quiet(d.addedBy()))
                : Formats.briefMoment(d.addedAt());
        return actor.officer()
                ? new Object[] {file, text("document.kind." + d.kind()), Formats.bytes(d.size()), added, readers(d)}
                : new Object[] {file, text("document.kind." + d.kind()), Formats.bytes(d.size()), added};
    }

    private static Div quiet(String words) {
        Div quiet = new Div(words);
        quiet.addClassName("secondary");
        return quiet;
    }

    private Div acts(Document d) {
        Button looking = act("files.look", d, VaadinIcon.EYE, () -> look.accept(d));
        looks.put(d.id(), looking);
        Div acts = new Div(looking);
        acts.addClassName("document-acts");
        if (adds && d.mayBeReplacedBy(actor)) {
            acts.add(act("files.replace", d, VaadinIcon.REFRESH,
                    () -> new VersionDialog(documents, d, actor, this::refresh).open()));
        }
        return acts;
    }

    private static Button act(String key, Document d, VaadinIcon icon, Runnable act) {
        Button button = new Button(text(key), icon.create(), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setAriaLabel(text(key + ".of", d.fileName()));
        return button;
    }

    private Component versions(Document d) {
        DocumentVersions versions = new DocumentVersions(number, documents.versions(d, reader), actor.officer());
        versions.setOpen(unfolded.contains(d.series()));
        versions.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                unfolded.add(d.series());
            } else {
                unfolded.remove(d.series());
            }
        });
        return versions;
    }

    private Component file(Document d) {
        Anchor link = new Anchor(CaseFiles.href(number, d), d.fileName());
        link.setRouterIgnore(true);
        if (d.picture()) {
            link.setTarget(AnchorTarget.BLANK);
        } else {
            link.getElement().setAttribute("download", true);
        }
        Div both = new Div(new DocumentThumbnail(number, d, () -> look.accept(d)), link);
        both.addClassName("document-file");
        return both;
    }

    private Component readers(Document d) {
        if (d.audience() != Audience.OFFICER) {
            return Badge.of(text("documents.parties"), VaadinIcon.USERS, "info");
        }
        Button share = new Button(text("documents.shareNow"), click -> {
            documents.share(caseNumber, d.id(), actor);
            refresh();
        });
        share.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        share.setAriaLabel(text("documents.shareNow") + " " + d.fileName());
        return new Div(Badge.of(text("documents.officers"), VaadinIcon.LOCK, "quiet"), share);
    }
}
