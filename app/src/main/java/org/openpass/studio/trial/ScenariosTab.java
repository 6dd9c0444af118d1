package org.openpass.studio.trial;

import com.vaadin.flow.component.Component;
import org.openpass.authoring.DraftFile;
import org.openpass.authoring.DraftLists;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.Trial;
import org.openpass.authoring.Trials;
import org.openpass.authoring.recording.PassedCases;
import org.openpass.authoring.recording.Recording;
import org.openpass.studio.editor.DraftTab;
import org.openpass.studio.editor.OpenDraft;
import org.openpass.ui.LiveCases;

/** The scenarios that are kept with a work, and their runs. */
@org.springframework.stereotype.Component
class ScenariosTab implements DraftTab {

    private static final int PLACE = 50;

    private final DraftLists drafts;
    private final Trials trials;
    private final Trial trial;
    private final LiveCases live;
    private final Recording recording;
    private final PassedCases passed;

    ScenariosTab(DraftLists drafts, Trials trials, Trial trial, LiveCases live, Recording recording, PassedCases passed) {
        this.recording = recording;
        this.passed = passed;
        this.drafts = drafts;
        this.trials = trials;
        this.trial = trial;
        this.live = live;
    }

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public boolean isFor(DraftFile file) {
        return file.name().endsWith(ScenarioReading.SUFFIX);
    }

    @Override
    public boolean always() {
        return true;
    }

    @Override
    public boolean aFileEach() {
        return false;
    }

    @Override
    public Component open(OpenDraft draft, String file) {
        return new ScenariosPart(draft, drafts, trials, trial, live, element ->
                new RecordDialog(draft, recording, passed, element));
    }
}
