package org.openpass.studio.release;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Coverages;
import org.openpass.authoring.DraftRefused;
import org.openpass.authoring.Library;
import org.openpass.authoring.Trials;
import org.openpass.authoring.release.ModelRelease;
import org.openpass.authoring.release.ModelRelease.State;
import org.openpass.authoring.release.ModelReleaseRefused;
import org.openpass.authoring.release.ModelReleases;
import org.openpass.studio.trial.SetRunPart;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Focus;
import org.openpass.ui.Formats;
import org.openpass.ui.LegalBasis;
import org.openpass.ui.LiveCases;
import org.openpass.ui.MainLayout;
import org.openpass.ui.News;
import org.openpass.ui.Texts;

/** One change of a process: what is different, what was found and tried of exactly these files, and what the reader can do. Live. */
@Route(value = "studio/releases/:release", layout = MainLayout.class)
@RolesAllowed("PROCESS_OWNER")
@StyleSheet("styles/studio.css")
class ModelReleaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ModelReleases releases;
    private final transient Library library;
    private final transient Trials trials;
    private final transient Coverages coverages;
    private final transient Actor actor = CurrentActor.require();
    private final H1 heading = new H1();
    private final News news = new News();
    private final Div body = new Div();
    private volatile transient ModelRelease shown;

    ModelReleaseView(ModelReleases releases, Library library, Trials trials, Coverages coverages, LiveCases live) {
        this.releases = releases;
        this.library = library;
        this.trials = trials;
        this.coverages = coverages;
        addClassNames("page", "studio", "model-release");
        Anchor back = new Anchor("studio/releases", "← " + text("modelRelease.title"));
        back.addClassName("back");
        body.addClassName("library");
        add(back, news, body);
        live.followModelReleases(this, id -> shown != null && id.equals(String.valueOf(shown.id())), () ->
                show(releases.get(shown.id(), actor)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("release").orElse("");
        try {
            show(releases.get(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0, actor));
        } catch (ModelReleaseRefused none) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(ModelRelease release) {
        shown = release;
        heading.setText(release.title());
        body.removeAll();
        Div head = new Div(heading, ModelReleaseWords.state(release.state()));
        if (release.confidential()) {
            head.add(Badge.of(text("confidential.only"), VaadinIcon.LOCK, "quiet"));
        }
        head.addClassName("page-head");
        Div about = new Div(facts(release), next(release));
        about.addClassName("card");
        body.add(head, about);
        if (release.state() == State.SUBMITTED && !release.hands().contains(actor.name())) {
            body.add(acts());
        }
        body.add(new DifferencePart(release.difference()), new FindingsPart(release.findings(), release.rehearsedAt()),
                new SetRunPart(trials, coverages, release.draft(), release.setHash(), actor),
                new SetFiles(releases.files(release.id(), actor), release.setHash()));
    }

    private Facts facts(ModelRelease release) {
        return new Facts().fact(text("modelRelease.work"), new Anchor("studio/" + release.work(), name(release.work())))
                .fact(text("modelRelease.tag"), release.tag())
                .fact(text("modelRelease.base"), release.baseVersion() == null ? text("modelRelease.base.none")
                        : text("studio.version.number", String.valueOf(release.baseVersion())))
                .fact(text("studio.effective"), ModelReleaseWords.effective(release.effectiveFrom()))
                .fact(text("studio.why"), release.reason())
                .fact(text("studio.article"), LegalBasis.text(release.article()))
                .fact(text("modelRelease.submitted"), ModelReleaseWords.who(release.submittedBy(), release.submittedAt()))
                .fact(text("modelRelease.hands"), String.join(", ", release.hands()))
                .fact(text("studio.released"), Formats.who(release.signedBy(), release.signedAt()))
                .fact(text("modelRelease.despite"), release.despite())
                .fact(text("modelRelease.remark"), release.remark())
                .fact(text("modelRelease.failure"), release.failure());
    }

    private String name(String work) {
        return library.versions(work, actor).stream().findFirst().map(newest -> newest.nameKo() != null
                && Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage()) ? newest.nameKo() : newest.nameEn())
                .orElse(work);
    }

    private Paragraph next(ModelRelease release) {
        boolean hand = release.hands().contains(actor.name());
        Paragraph next = new Paragraph(text("modelRelease.next." + release.state() + switch (release.state()) {
            case SUBMITTED -> hand ? ".others" : ".you";
            case SIGNED -> release.waits() && release.effectiveFrom() != null ? ".waits" : "";
            case DEPLOYED -> release.waits() ? ".latest" : "";
            default -> "";
        }));
        next.addClassName("release-next");
        if (release.state() == State.DEPLOYED && release.baseVersion() != null) {
            next.add(" ");
            next.add(new Anchor("studio/plans?work=" + release.work(), text("migration.open")));
        }
        return next;
    }

    private Div acts() {
        String read = shown.setHash();
        long id = shown.id();
        TextArea despite = despite();
        Button release = new Button(text("modelRelease.release"), click -> {
            boolean says = !despite.isVisible() || despite.getValue().strip().length() >= ModelReleases.SHORTEST;
            despite.setInvalid(!says);
            if (says) {
                act(() -> releases.release(id, read, despite.getValue(), actor));
            } else {
                despite.focus();
            }
        });
        release.addThemeVariants(ButtonVariant.PRIMARY);
        Button back = new Button(text("modelRelease.giveBack"), click -> new GiveBackDialog(why ->
                act(() -> releases.giveBack(id, why, actor))).open());
        Div acts = new Div(release, back);
        acts.addClassName("task-acts");
        Div all = new Div(despite, acts);
        all.addClassName("signature");
        return all;
    }

    /** Asked for where scenarios of exactly these files do not speak for them: it stands beside the signature for good. */
    private TextArea despite() {
        TextArea despite = new TextArea(text("modelRelease.despite.ask"));
        despite.setHelperText(text("modelRelease.despite.help"));
        despite.setMaxLength(ModelReleases.LONGEST);
        despite.setRequiredIndicatorVisible(true);
        despite.setManualValidation(true);
        despite.setErrorMessage(text("modelRelease.reason.short"));
        despite.setVisible(!releases.proven(shown));
        return despite;
    }

    private void act(Supplier<ModelRelease> act) {
        try {
            show(act.get());
            news.setText(text("modelRelease.done." + shown.state()));
        } catch (ModelReleaseRefused refused) {
            if (refused.reason() == ModelReleaseRefused.Reason.UNPROVEN) {
                // A later run of the scenarios came out otherwise: now it is to be said why.
                show(releases.get(shown.id(), actor));
            }
            news.setText(refused.text(Texts.locale()));
        } catch (DraftRefused refused) {
            news.setText(refused.text(Texts.locale()));
        }
        news.setVisible(true);
        Focus.on(heading);
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? text("modelRelease.title") : shown.title()) + " · OpenPass";
    }
}
