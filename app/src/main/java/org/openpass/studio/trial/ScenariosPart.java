package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trial;
import org.openpass.authoring.TrialsRefused;
import org.openpass.authoring.Trials;
import org.openpass.authoring.TriedRun;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.ui.DataTable;
import org.openpass.ui.EmptyState;
import org.openpass.ui.LiveCases;
import org.openpass.ui.Texts;

/** The scenarios of a draft with what each came to last; they are run by one press, and written beside. */
@StyleSheet("styles/trials.css")
final class ScenariosPart extends Div {

    private static final int SHOWN = 1;

    private final transient OpenDraft draft;
    private final transient DraftLists drafts;
    private final transient Trials trials;
    private final transient Trial trial;
    private final transient Function<String, RecordDialog> recording;
    private final Div list = new Div();
    private final ScenarioText writing;

    /** @param recording the dialog that records a case, of those that came by an element or of any */
    ScenariosPart(OpenDraft draft, DraftLists drafts, Trials trials, Trial trial, LiveCases live,
            Function<String, RecordDialog> recording) {
        this.recording = recording;
        this.draft = draft;
        this.drafts = drafts;
        this.trials = trials;
        this.trial = trial;
        this.writing = new ScenarioText(draft);
        addClassName("scenarios");
        list.addClassNames("card", "scenario-list");
        add(list, writing);
        draft.onChange(this, this::show);
        // Asked on another thread, where nobody is signed in.
        String own = String.valueOf(draft.draft().id());
        live.followTrials(this, own::equals, this::show);
        show();
    }

    private void show() {
        list.removeAll();
        List<DraftFile> files = draft.files().stream().filter(file -> file.name().endsWith(ScenarioReading.SUFFIX)).toList();
        TriedRun newest = trials.list(draft.draft().id(), SHOWN, CurrentActor.require()).stream().findFirst().orElse(null);
        list.add(new H2(text("trials.scenarios")), acts(files, newest));
        Paragraph stands = new Paragraph(newest == null ? TrialWords.trial(trial.state())
                : newest.state().open() ? TrialWords.progress(newest) + " · " + TrialWords.trial(trial.state())
                : newest.step() == draft.draft().step() ? TrialWords.progress(newest) : text("trials.ofBefore"));
        stands.addClassName("secondary");
        stands.getElement().setAttribute("role", "status");
        list.add(stands);
        if (newest != null) {
            Div last = new Div(TrialWords.state(newest), new Anchor(TriedRunView.href(newest), text("trials.open")));
            last.addClassName("badges");
            list.add(last);
        }
        list.add(files.isEmpty() ? new EmptyState(VaadinIcon.PLAY_CIRCLE_O, text("trials.none"), text("trials.none.why"))
                : table(files, newest));
    }

    private Div acts(List<DraftFile> files, TriedRun newest) {
        Button run = new Button(text("trials.try"), click -> ask());
        run.addThemeVariants(ButtonVariant.PRIMARY);
        run.setEnabled(!files.isEmpty() && (newest == null || !newest.state().open())
                && trial.state().stage() != Trial.Stage.NOT_HERE);
        Div acts = new Div(run);
        if (draft.writable()) {
            acts.add(new Button(text("trials.new"), click -> writing.begin()));
        }
        if (recordable()) {
            acts.add(new Button(text("recording.record"), click -> recording.apply(null).open()));
        }
        acts.addClassName("acts");
        return acts;
    }

    /** Cases are seen by officers alone. */
    private boolean recordable() {
        return draft.writable() && CurrentActor.require().officer();
    }

    /** Who comes from an element that no scenario passes comes to record one that does. */
    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getActiveViewLocation().getQueryParameters().getSingleParameter(RecordDialog.ELEMENT)
                .filter(element -> recordable()).ifPresent(element -> recording.apply(element).open());
    }

    private void ask() {
        try {
            trials.ask(draft.draft().id(), CurrentActor.require());
            show();
        } catch (TrialsRefused refused) {
            Paragraph why = new Paragraph(refused.text(Texts.locale()));
            why.addClassName("task-message");
            why.getElement().setAttribute("role", "alert");
            list.addComponentAtIndex(1, why);
        }
    }

    private DataTable table(List<DraftFile> files, TriedRun newest) {
        Map<String, ScenarioResult> results = newest == null ? Map.of() : trials.results(newest.id(), CurrentActor.require()).stream()
                .collect(Collectors.toMap(ScenarioResult::file, Function.identity(), (first, second) -> first));
        DataTable table = new DataTable(text("trials.scenarios"), text("trials.scenario"), text("trials.result"),
                text("trials.steps") + "#", text("trials.do"));
        files.forEach(file -> {
            ScenarioReading.Read read = ScenarioReading.read(content(file));
            ScenarioResult result = results.get(file.name());
            table.row(read.scenario() == null ? file.name() : TrialWords.name(read.scenario().name(), read.scenario().nameKo()),
                    read.scenario() == null ? new Span(text("trials.unreadable")) : result == null ? new Span("–")
                            : TrialWords.result(result),
                    read.scenario() == null ? "–" : String.valueOf(read.scenario().then().size()), acts(file));
        });
        return table;
    }

    /** Not as read by who writes: what another saved meanwhile is not to be written over unseen. */
    private byte[] content(DraftFile file) {
        return drafts.content(draft.draft().id(), file.name(), CurrentActor.require()).bytes();
    }

    private Div acts(DraftFile file) {
        Button open = new Button(text(draft.writable() ? "trials.edit" : "trials.read"), click -> writing.open(file.name()));
        open.addThemeVariants(ButtonVariant.SMALL);
        Div acts = new Div(open);
        if (draft.writable()) {
            Button copy = new Button(text("trials.copy"), click -> writing.copy(file.name()));
            copy.addThemeVariants(ButtonVariant.SMALL);
            acts.add(copy);
        }
        acts.addClassName("acts");
        return acts;
    }
}
