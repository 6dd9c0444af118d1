package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trial;
import org.openpass.authoring.TriedRun;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** What runs and their results are called, and what they look like. */
final class TrialWords {

    private TrialWords() {
    }

    static Badge state(TriedRun run) {
        String words = text("trials.state." + run.state());
        return switch (run.state()) {
            case WAITING -> Badge.of(words, VaadinIcon.HOURGLASS, "quiet");
            case RUNNING -> Badge.of(words, VaadinIcon.PLAY, "info");
            case DONE -> run.allGreen() ? Badge.of(text("trials.allGreen"), VaadinIcon.CHECK, "good")
                    : Badge.of(text("trials.someRed", Formats.number(run.red())), VaadinIcon.CLOSE, "bad");
            case REFUSED, FAILED -> Badge.of(words, VaadinIcon.WARNING, "bad");
        };
    }

    static Badge result(ScenarioResult result) {
        return result.green() ? Badge.of(text("trials.green"), VaadinIcon.CHECK, "good")
                : Badge.of(text("trials.red"), VaadinIcon.CLOSE, "bad");
    }

    static String name(ScenarioResult result) {
        return korean() ? result.nameKo() : result.name();
    }

    static String failure(ScenarioResult result) {
        return korean() ? result.failureKo() : result.failure();
    }

    static String name(String english, String korean) {
        return korean() ? korean : english;
    }

    /** What to expect of the trial installation now. */
    static String trial(Trial.State state) {
        return switch (state.stage()) {
            case NOT_HERE -> text("trials.trial.NOT_HERE");
            case ENDED -> text("trials.trial.ENDED");
            case STARTING -> text("trials.trial.STARTING");
            case READY -> text("trials.trial.READY");
        };
    }

    /** 3 of 6 done, 1 not as expected. */
    static String progress(TriedRun run) {
        return text("trials.progress", Formats.number(run.green() + run.red()), Formats.number(run.scenarios()),
                Formats.number(run.red()));
    }

    static boolean korean() {
        return Texts.locale().getLanguage().equals(Locale.KOREAN.getLanguage());
    }
}
