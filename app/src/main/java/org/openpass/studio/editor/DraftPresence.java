package org.openpass.studio.editor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpass.access.CurrentActor;
import org.openpass.authoring.Presence;
import org.openpass.authoring.Present;

/** That this page is open, and who else has the draft open: told and heard while somebody looks at it. */
final class DraftPresence {

    /** Told while the page is looked at by somebody: an idle page must not keep its session alive. */
    static final String BEAT = """
            const idle = 300000;
            let last = Date.now();
            const woken = () => { last = Date.now(); };
            ['keydown', 'pointerdown', 'pointermove'].forEach((what) => this.addEventListener(what, woken));
            const beat = () => this.isConnected ? !document.hidden && Date.now() - last < idle && this.$server.beat()
                : clearInterval(this.beating);
            clearInterval(this.beating);
            this.beating = setInterval(beat, $0);
            """;

    private final Presence presence;
    private final long draft;
    private final String page = UUID.randomUUID().toString();
    private Runnable watched = () -> { };

    DraftPresence(Presence presence, long draft) {
        this.presence = presence;
        this.draft = draft;
    }

    /** Says what is looked at; who else is there. */
    List<Present> beat(String looking) {
        return presence.beat(draft, page, looking, CurrentActor.require());
    }

    List<Present> others() {
        return presence.others(draft, CurrentActor.require());
    }

    /** Calls back in the screen's UI when somebody came, went or saved; several at once are one call. */
    void watch(UI ui, Command changed) {
        AtomicBoolean waiting = new AtomicBoolean();
        watched = presence.watch(draft, () -> {
            if (waiting.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> tell(ui, waiting, changed));
            }
        });
    }

    private static void tell(UI ui, AtomicBoolean waiting, Command changed) {
        try {
            ui.access(() -> {
                waiting.set(false);
                changed.execute();
            });
        } catch (UIDetachedException left) {
            waiting.set(false);
        }
    }

    void leave() {
        watched.run();
        presence.leave(draft, page, CurrentActor.require());
    }
}
