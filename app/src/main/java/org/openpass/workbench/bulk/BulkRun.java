package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openpass.audittrail.Whence;
import org.openpass.tasks.BulkActs.Progress;
import org.openpass.tasks.BulkResult;
import org.openpass.ui.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a bulk act is. It is done beside the page, and goes on when the page is left; only its button stops it. */
final class BulkRun extends Div {

    private static final Logger log = LoggerFactory.getLogger(BulkRun.class);
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final transient UI ui;
    private final transient Function<Predicate<Progress>, BulkResult> act;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph(text("bulk.running"));
    private final Button stop = new Button(text("bulk.stop"), click -> {
        stopped.set(true);
        words.setText(text("bulk.stopping"));
    });
    private long told;

    BulkRun(UI ui, Function<Predicate<Progress>, BulkResult> act) {
        this.ui = ui;
        this.act = act;
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", text("bulk.running"));
        stop.setDisableOnClick(true);
        add(words, bar);
    }

    /** Stops after the task whose turn it is. */
    Button stop() {
        return stop;
    }

    /** @param broken runs when the system failed in the middle: what is left can go on later */
    void start(Consumer<BulkResult> ended, Runnable broken) {
        Thread.startVirtualThread(Whence.along(() -> {
            try {
                BulkResult result = act.apply(this::told);
                tell(() -> ended.accept(result));
            } catch (RuntimeException failure) {
                log.error("A bulk act broke off", failure);
                tell(broken::run);
            }
        }));
    }

    private boolean told(Progress progress) {
        long now = System.nanoTime();
        if (now - told > PAUSE) {
            told = now;
            tell(() -> show(progress));
        }
        return !stopped.get();
    }

    private void show(Progress progress) {
        bar.setIndeterminate(false);
        bar.setMax(progress.asked());
        bar.setValue(progress.turns());
        if (!stopped.get()) {
            words.setText(text("bulk.progress", Formats.number(progress.turns()), Formats.number(progress.asked())));
        }
    }

    private void tell(Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException left) {
            log.debug("Nobody looks at the bulk act any more", left);
        }
    }
}
