package org.openpass.authoring;

import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.authoring.Draft.State;
import org.openpass.authoring.DraftRefused.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How releases move a draft on; part of the caller's transaction, which has it held from the first question on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DraftStates {

    private final DraftRows drafts;
    private final DraftRules rules;
    private final DraftFiles files;

    DraftStates(DraftRows drafts, DraftRules rules, DraftFiles files) {
        this.drafts = drafts;
        this.rules = rules;
        this.files = files;
    }

    /** Nobody saves, withdraws or releases it until the transaction ends. */
    public Draft held(long id, Actor actor) {
        return rules.held(id, actor);
    }

    /** All its files by name, as they stand while it is held. */
    public Map<String, byte[]> set(long id) {
        return files.set(id);
    }

    /** Laid before a second person: its files are not changed while it lies there. */
    public void submitted(Draft held) {
        move(held, held.state().open(), State.SUBMITTED);
    }

    /** Given back, to be changed. */
    public void returned(Draft held) {
        move(held, held.state() == State.SUBMITTED, State.RETURNED);
    }

    /** Signed: this was its last step. */
    public void released(Draft held) {
        move(held, held.state() == State.SUBMITTED, State.RELEASED);
    }

    /** The engine did not take what was signed: it can be changed again. */
    public void failed(long id) {
        drafts.held(id).ifPresent(held -> move(held, held.state() == State.RELEASED, State.RETURNED));
    }

    private void move(Draft held, boolean possible, State to) {
        if (!possible) {
            throw new DraftRefused(Reason.STATE, held.state());
        }
        drafts.state(held.id(), to);
    }
}
